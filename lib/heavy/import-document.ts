import { randomUUID } from 'node:crypto'
import { commitTo } from '../commit-to'
import type { ArticleInput } from '../domain/article/article'
import { recordArticle } from '../domain/article/article-change'
import { maximumTextBytes } from '../domain/article/text-limit'
import type { Claim } from '../domain/claim/claim'
import { type Source, sourceSearchText } from '../domain/claim/source'
import type { Stamp } from '../domain/history/change'
import { type Author, listEntries, sealEntry } from '../domain/history/sealed-entry'
import type { ArticleId } from '../domain/ids'
import type { ImportAnswer } from '../domain/import/import-answer'
import { recordImport } from '../domain/import/import-event'
import type { ImportFormat } from '../domain/import/import-format'
import { type ImportTarget, planImport } from '../domain/import/import-plan'
import { readDocument } from '../domain/import/read-document'
import { distinctStems } from '../domain/matching/stems'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { excessOf } from '../domain/text/excess'
import { reportTelling } from '../export/worded/imported-claim'
import { sha256Of } from '../sha256'
import { partsOf } from './packed'

/** A document on its way in, and where it goes: on an article that is there, or a new one under `id`. */
export type ImportOrder = {
  text: string
  name: string | null
  format: ImportFormat | null
  target: ImportTarget | null
  newArticle: ArticleInput | null
  id: ArticleId
  stamp: Stamp
  /** Number of the newsroom's method. */
  method: number | null
}

/** A claim and a source as they are stored: with what is made of their words to find them by. */
export type WrittenClaim = Claim & { stems: string[] }
export type WrittenSource = Source & { search: string }

/**
 * What is made of a document, as far as it is decided outside the database; `added` is an article that comes with it. What may be
 * thousands comes as JSON lists of some each, for these go to the database as they are.
 */
export type PlannedImport = Pick<ImportAnswer, 'format' | 'creates' | 'items' | 'notKept'> & {
  added: (ArticleInput & { sha256: string }) | null
  /** Lists of `WrittenClaim`. */
  claims: string[]
  /** Lists of `WrittenSource`. */
  sources: string[]
  /** Lists of `SealedEntry`, in their order. */
  entries: string[]
}

/** Reads a document and works out everything that would come of it, down to the entries of the history by `author`. */
export function importDocument(order: ImportOrder, author: Author): Result<PlannedImport, Problem> {
  const { name, target, newArticle } = order
  const read = readDocument(order, { telling: reportTelling, hash: sha256Of })
  if (!read.ok) return fail({ code: 'bad-file', file: name, ...read.problem })
  const { format, article, notKept, wantedIn } = read.value

  if (article && (target || newArticle)) return fail(invalid(target ? 'article' : 'newArticle', 'invalid'))
  if (target && newArticle) return fail(invalid('newArticle', 'invalid'))
  const added = article ?? newArticle
  if (!target && !added) return fail(invalid('article', 'required'))
  const refusal = added && refuseText(added, article ? 'article.revision.text' : 'newArticle.text')
  if (refusal) return fail(refusal)

  const into = target ?? newTarget(order.id, added ?? { language: '', text: '' })
  const wanted = wantedIn(into.revision.text)
  if (!wanted.ok) return fail({ code: 'bad-file', file: name, ...wanted.problem })
  const planned = planImport(into, wanted.value, order.stamp, randomUUID, order.method)
  if (!planned.ok) return planned

  const { events, claims, sources, creates, items } = planned.value
  const numbers = claims.map(({ number }) => number)
  const [from, to] = [numbers[0], numbers.at(-1)]
  const first = added ? [recordArticle(added, sha256Of(added.text))] : []
  const document = { format, sha256: sha256Of(order.text), creates }
  const last = recordImport({ ...document, numbers: from && to ? { from, to } : null })
  return succeed({
    ...{ format, notKept, creates, items },
    added: added && { ...added, sha256: sha256Of(added.text) },
    claims: inLists(claims, (claim): WrittenClaim => ({ ...claim, stems: distinctStems(claim.quote) })),
    sources: inLists(sources, (source): WrittenSource => ({ ...source, search: sourceSearchText(source) })),
    entries: partsOf([...first, ...events, last]).map((some) =>
      listEntries(some.map((event) => sealEntry(event, author, commitTo))),
    ),
  })
}

function inLists<Item, Written>(items: readonly Item[], written: (item: Item) => Written): string[] {
  return partsOf(items).map((some) => JSON.stringify(some.map(written)))
}

function newTarget(id: ArticleId, { language, text }: Pick<ArticleInput, 'language' | 'text'>): ImportTarget {
  return { id, language, revision: { number: 1, text }, claims: 0, marked: [] }
}

/** As whoever types a text is refused. */
function refuseText({ text, language }: ArticleInput, path: string): Problem | null {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > maximumTextBytes) {
    const detail = { maximum: maximumTextBytes, bytes }
    return { code: 'too-large', errors: [{ path, code: 'too-large', detail }] }
  }
  const excess = excessOf(text, language)
  return excess && invalid(path, `too-many-${excess.of}`, { maximum: excess.maximum, count: excess.count })
}
