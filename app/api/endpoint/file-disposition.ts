/**
 * A Content-Disposition that names a file in any script (RFC 6266, with RFC 8187 for what is not ASCII). `plain` is for whoever
 * reads ASCII alone; in `named` every character that a file system would not take becomes a space.
 */
export function fileDisposition(how: 'inline' | 'attachment', plain: string, named: string): string {
  const clean = named
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(-140)
  const encoded = encodeURIComponent(clean.replace(/^[\uDC00-\uDFFF]/, '')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
