/** An address that can be read on paper and followed on a screen. Only http and https are links. */
export function WebAddress({ url }: { url: string }) {
  const words = (
    <bdi dir="ltr" className="break-all">
      {url}
    </bdi>
  )
  if (!/^https?:\/\//i.test(url)) return words
  return (
    <a
      href={url}
      rel="noreferrer noopener nofollow"
      target="_blank"
      className="text-accent underline underline-offset-4"
    >
      {words}
    </a>
  )
}
