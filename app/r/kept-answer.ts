import { answerBytes } from '@/app/api/endpoint/byte-answer'
import type { Kept } from './kept-bytes'

/** Answers kept bytes, or that they are unchanged. What may be packed the web server packs. */
export function keptAnswer(
  request: Request,
  { type, tag, bytes }: Kept,
  headers: Record<string, string>,
): Response {
  const unchanged = notModified(request, tag, headers)
  if (unchanged) return unchanged
  return answerBytes(bytes, {
    ...{ 'content-type': type, 'cache-control': cached, etag: `"${tag}"` },
    ...headers,
  })
}

/**
 * That whoever asks has it already. `headers` are those that it came with: a browser takes what it is told now for its own, and
 * under another policy would show the page that it kept without its style.
 */
export function notModified(request: Request, tag: string, headers: Record<string, string>): Response | null {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  const same = known.some((each) => each.trim().replace(/^W\//, '') === `"${tag}"` || each.trim() === '*')
  return same
    ? new Response(null, { status: 304, headers: { etag: `"${tag}"`, 'cache-control': cached, ...headers } })
    : null
}

/** Whoever keeps it asks each time whether it still stands: a report that was taken back is gone at once. */
const cached = 'public, no-cache'
