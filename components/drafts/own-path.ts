export const frontPage = '/articles'

/** `next` as a path of this very site, or the front page. Nothing leads away: no other host, no scheme, no backslash. */
export function ownPath(next: string | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]|[\\\s\p{Cc}]/u.test(next)) return frontPage
  const { origin, pathname, search, hash } = new URL(next, here)
  return origin === here ? `${pathname}${search}${hash}` : frontPage
}

/** Stands for whatever address the product runs at. */
const here = 'http://own.invalid'
