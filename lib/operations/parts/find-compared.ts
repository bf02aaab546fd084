import { findPublicationFile, type KeptPublication, listPublications } from '../../data/publication-record'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import type { ComparisonQuery } from '../../domain/publication/publication-comparison'
import type { Compared } from '../../export/publication/comparison-page'

/** The data of two published reports, and how much there is to read, for `heavily`. */
export type FoundCompared = { files: Compared; weight: number }

/** Two published reports of an article by number; null where there is none, or its data was erased. */
export async function findCompared(
  { newsroom, article }: { newsroom: NewsroomId; article: ArticleId },
  { from, to }: ComparisonQuery,
): Promise<FoundCompared | null> {
  const all = await listPublications(newsroom, article)
  const numbered = (number: number) => all.find((published) => published.number === number)
  return comparedFiles(numbered(from), numbered(to))
}

/** The same for two that were found already. */
export async function comparedFiles(
  ...both: readonly (Pick<KeptPublication, 'id' | 'newsroom'> | undefined)[]
): Promise<FoundCompared | null> {
  const [before, after] = await Promise.all(
    both.map(async (each) => each && (await findPublicationFile(each.newsroom, each.id, 'report.json'))),
  )
  if (!before || !after) return null
  const files = { before: shared(before.bytes), after: shared(after.bytes) }
  return { files, weight: (files.before.length + files.after.length) / 8 }
}

/** The same in memory that threads share: on its way to a task nothing is copied. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}
