import { z } from 'zod'
import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { guarded } from '@/app/api/endpoint/endpoint'
import { pagePolicy } from '@/app/r/policies'
import { askedLanguage, likelyLanguage } from '@/app/r/reader-language'
import { env } from '@/lib/env'
import { readPublicStyle } from '@/lib/export/html/file-style'
import { publicNote } from '@/lib/export/publication/public-note'
import { drawSharedDraft } from '@/lib/operations/publication/draw-shared-draft'

/**
 * The draft of a report, for whoever has a link to it. No session is looked at, and nobody keeps it. Links that expired, were ended
 * or never were are answered alike.
 */
export const GET = guarded(async (request, { params }) => {
  const { token } = z.object({ token: z.string() }).parse(await params)
  const language = askedLanguage(request)
  const page = await drawSharedDraft(token, env().NEXTAUTH_SECRET, language)
  if (page !== null) return answerBytes(new TextEncoder().encode(page), headers)
  const note = publicNote(language ?? likelyLanguage(request), { kind: 'unshared' }, await readPublicStyle())
  return new Response(note, { status: 404, headers })
})

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': pagePolicy,
  'x-robots-tag': 'noindex, nofollow',
}
