import { hasArticle } from '../../data/article-record'
import { recordAs } from '../../data/commit'
import { newId } from '../../data/new-id'
import {
  findPublicationFile,
  listPublications,
  addPublication as savePublication,
} from '../../data/publication-record'
import { type ArticleId, type NewsroomId, publicationId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPublish } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Publication, PublicationInput } from '../../domain/publication/publication'
import {
  decidePublication,
  refuseUnreadReport,
  refuseWithdrawnReport,
} from '../../domain/publication/publication-decision'
import { recordPublication } from '../../domain/publication/publication-event'
import { slugOf } from '../../domain/publication/slug'
import { reportLanguageOf } from '../../domain/report/build-report'
import { fail, type Result, succeed } from '../../domain/result'
import { readChecker } from '../../export/bundle/checker'
import { readFileStyle, readPublicStyle } from '../../export/html/file-style'
import type { WrittenPdfOrder } from '../../export/pdf/pdf-order'
import { type MadeFile, template } from '../../export/publication/write-publication'
import { heavily } from '../../heavy/heavily'
import { sha256Of } from '../../sha256'
import { findReport } from '../parts/find-report'
import { permitted } from '../parts/permitted'
import { provePublication } from '../parts/prove-publication'
import { rendered } from '../parts/rendered'
import { pdfFile, toldPublication } from '../parts/told-publication'
import { Unavailable } from '../parts/unavailable'

/**
 * Makes the report of an article public as it stands, under its next number; it never changes after. The files that hold its
 * proof follow once the checkpoint is signed, which takes a moment; and so does its PDF where the renderer takes too long.
 *
 * @param origin where the addresses in its tables lead; without one they are paths
 */
export async function addPublication(
  actor: Actor,
  article: ArticleId,
  input: PublicationInput,
  origin = '',
): Promise<Result<Publication, Problem>> {
  const { id: newsroom } = actor.newsroom
  const may = permitted((await hasArticle(newsroom, article)) || null, () => mayPublish(actor))
  if (!may.ok) return may
  const [{ forPages }, style, publicStyle] = await Promise.all([
    readChecker(),
    readFileStyle(),
    readPublicStyle(),
  ])
  // Stale: somebody changed the article since it was read, and what goes out is what stands.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const found = await findReport(actor, article)
    if (!found.ok) return found
    const { order, weight, input: built } = found.value
    const refusal =
      refuseWithdrawnReport(built.article) ?? refuseUnreadReport(built.history, input.seen, actor.id)
    if (refusal) return fail(refusal)
    const before = await listPublications(newsroom, article)
    const planned = decidePublication(built.claims, before, input)
    if (!planned.ok) return planned

    const { title, language } = built.article
    const last = before.at(-1)
    const slug = last?.slug ?? slugOf(title, article)
    const previous = last
      ? ((await findPublicationFile(last.newsroom, last.id, 'report.json'))?.bytes ?? null)
      : null
    const { publication, bundled, pages, pdf } = await heavily(
      'writePublication',
      weight,
      order,
      planned.value,
      {
        ...{ style, program: forPages, publicStyle, slug, before: previous, origin },
        language: reportLanguageOf(actor.newsroom.language),
      },
    )
    const printed = [...pages, ...(await printedIn(newsroom, pdf))]
    const id = newId(publicationId)
    const { earlier: _earlier, ...told } = publication
    const files = hashes(bundled)
    const event = recordPublication(told, { slug, template, files, pages: hashes(printed) })
    const entry = built.history.length + 1
    const by = { id: actor.id, name: actor.name }
    const row = { ...told, told: told.told ?? null, ...{ id, article, slug, title, language, entry, by } }
    const writes = savePublication(newsroom, row, [...bundled, ...printed])
    if ((await recordAs(actor, article, entry, event, writes, id)) === 'stale') continue

    await provePublication({ id, newsroom, article, entry }).catch(ignoreUnavailable)
    const listed = (await listPublications(newsroom, article)).find((each) => each.id === id)
    return listed ? succeed(await toldPublication(listed)) : fail({ code: 'not-found' })
  }
  return fail({ code: 'stale' })
}

/** The PDF, if it is there soon enough to go out with the rest. */
async function printedIn(newsroom: NewsroomId, order: WrittenPdfOrder): Promise<MadeFile[]> {
  try {
    const bytes = await rendered(newsroom, order, { begun: 1_500, made: 10_000 })
    return [{ ...pdfFile, bytes, sha256: sha256Of(bytes) }]
  } catch (error) {
    ignoreUnavailable(error)
    return []
  }
}

/** It is public all the same; what is missing is made when somebody asks for it. */
function ignoreUnavailable(error: unknown): void {
  if (!(error instanceof Unavailable)) throw error
}

function hashes(files: readonly { name: string; sha256: string }[]): Record<string, string> {
  return Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
}
