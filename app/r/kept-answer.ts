import { answerBytes } from '@/app/api/endpoint/byte-answer'
import type { Kept } from './kept-bytes'

/** Answers kept bytes, packed for whoever takes that, or that they are unchanged. */
export function keptAnswer(
  request: Request,
  { type, tag, plain, packed }: Kept,
  headers: Record<string, string>,
): Response {
  const unchanged = notModified(request, tag)
  if (unchanged) return unchanged
  const takesPacked = packed !== null && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  return answerBytes(takesPacked ? packed : plain, {
    'content-type': type,
    'cache-control': cached,
    // One tag for both forms of the same bytes, so it says no more than that (RFC 9110, 8.8.1).
    etag: takesPacked ? `W/"${tag}"` : `"${tag}"`,
    ...(packed && { vary: 'accept-encoding' }),
    ...(takesPacked && { 'content-encoding': 'gzip' }),
    ...headers,
  })
}

/** That whoever asks has it already. */
export function notModified(request: Request, tag: string): Response | null {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  const same = known.some((each) => each.trim().replace(/^W\//, '') === `"${tag}"` || each.trim() === '*')
  return same
    ? new Response(null, { status: 304, headers: { etag: `"${tag}"`, 'cache-control': cached } })
    : null
}

/** Whoever keeps it asks each time whether it still stands: a report that was taken back is gone at once. */
const cached = 'public, no-cache'
