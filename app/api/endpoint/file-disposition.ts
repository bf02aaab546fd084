/** What a file is called in any script: before and after the title, which is cut where the whole would be too long. */
export type FileName = { before?: string; title: string; after: string }

/**
 * A Content-Disposition that names a file in any script (RFC 6266, with RFC 8187 for what is not ASCII). `plain` is for whoever
 * reads ASCII alone; in `named` every character that a file system would not take becomes a space.
 */
export function fileDisposition(
  how: 'inline' | 'attachment',
  plain: string,
  { before = '', title, after }: FileName,
): string {
  const room = mostBytes - bytesOf(before) - bytesOf(after)
  const clean = `${before}${shortened(title, room)}${after}`
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .replace(/^[\s.]+/u, '')
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** No file system takes a name of more than 255 bytes, and some that are stored encrypted take fewer. */
const mostBytes = 140

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** As many of the first characters as there is room for. */
function shortened(text: string, room: number): string {
  if (bytesOf(text) <= room) return text
  let kept = ''
  for (const character of text) {
    if (bytesOf(`${kept}${character}…`) > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
