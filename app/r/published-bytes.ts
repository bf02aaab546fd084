import { fileDisposition } from '@/app/api/endpoint/file-disposition'
import type { ReportLanguage } from '@/lib/domain/report/report'
import { withStanding } from '@/lib/export/publication/public-frame'
import { newerNote } from '@/lib/export/publication/public-note'
import { pageName } from '@/lib/export/publication/write-publication'
import { type Drawing, drawPublished } from '@/lib/operations/publication/draw-published'
import type { Published } from '@/lib/operations/publication/read-published'
import { readPublishedFile } from '@/lib/operations/publication/read-published-file'
import { keptAnswer, notModified } from './kept-answer'
import { keptBytes } from './kept-bytes'
import { checkPolicy, framedPolicy, pagePolicy } from './policies'

/** The page of a published report; an older one says that there is a newer. Null where its bytes are gone. */
export async function answerPage(
  request: Request,
  { asked, newest }: Published,
  language: ReportLanguage,
): Promise<Response | null> {
  const name = pageName(language)
  const known = asked.files.find((file) => file.name === name)
  if (!known) return null
  const newer = newest && newest.number > asked.number ? newest : null
  const tag = newer ? `${known.sha256}-${newer.number}-${newer.newsroomDigits}` : known.sha256
  // Whoever has it already is answered without a look at its bytes.
  const unchanged = notModified(request, tag, headersOfPage)
  if (unchanged) return unchanged
  const kept = await keptBytes(tag, async () => {
    const file = await readPublishedFile(asked, name)
    if (!file) return null
    const said = newer && newerNote(language, { ...newer, digits: newer.newsroomDigits })
    const page = withStanding(new TextDecoder().decode(file.bytes), said)
    return { type: file.type, tag, bytes: encoded(page) }
  })
  return kept && keptAnswer(request, kept, headersOfPage)
}

const headersOfPage = { 'content-security-policy': pagePolicy }

/** A file of a published report, as it was made then. */
export async function answerFile(request: Request, { asked }: Published, name: string): Promise<Response> {
  const read = async () => {
    const file = await readPublishedFile(asked, name)
    return file && { type: file.type, tag: file.sha256, bytes: Uint8Array.from(file.bytes) }
  }
  const known = asked.files.find((each) => each.name === name)
  const isPage = name.endsWith('.html')
  const headers = {
    'cross-origin-resource-policy': 'cross-origin',
    ...(!isPage && { 'content-disposition': nameOf(asked, name) }),
  }
  // Of a page the policy stands in its bytes.
  const unchanged = known && !isPage && notModified(request, known.sha256, headers)
  if (unchanged) return unchanged
  // What holds the proof is made when it is first asked for, and has no hash before.
  const kept = await keptBytes(known?.sha256 ?? `${asked.id}/${name}`, read)
  if (!kept) return new Response(null, { status: 404 })
  const policy = isPage ? { 'content-security-policy': checkPolicy(kept.bytes) } : {}
  return keptAnswer(request, kept, { ...headers, ...policy })
}

/** What is drawn when somebody asks for it, from what was published: a claim, a frame, a comparison. Null where there is none. */
export async function answerDrawn(
  request: Request,
  { asked }: Published,
  drawing: Drawing,
): Promise<Response | null> {
  const kept = await keptBytes(`${asked.id} ${drawingKey(drawing)}`, async () => {
    const page = await drawPublished(asked, drawing)
    return page === null ? null : { type: 'text/html; charset=utf-8', bytes: encoded(page) }
  })
  if (!kept) return null
  const isFramed = drawing.what === 'embed'
  return keptAnswer(request, kept, {
    'content-security-policy': isFramed ? framedPolicy : pagePolicy,
    ...(isFramed && { 'cross-origin-resource-policy': 'cross-origin' }),
  })
}

function drawingKey(drawing: Drawing): string {
  const about = drawing.what === 'comparison' ? drawing.with.id : drawing.claim
  return `${drawing.what} ${about} ${drawing.language}`
}

function encoded(page: string): Uint8Array {
  return new TextEncoder().encode(page)
}

/** A file is named after its article and the number of the report. */
function nameOf({ title, number, slug }: Published['asked'], name: string): string {
  const ending = name.replace(/^report/, '').replace(/^([a-z])/, '-$1')
  const after = ` ${number}${ending}`
  return fileDisposition('attachment', `${slug}-${number}${ending}`, { title, after })
}
