import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { ComparisonQuery } from '../../domain/publication/publication-comparison'
import type { ReportLanguage } from '../../domain/report/report'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { findCompared } from '../parts/find-compared'

/** The same as `comparePublications`, drawn for a page: pieces of HTML in UTF-8, in the language asked for. */
export async function drawComparison(
  actor: Actor,
  article: ArticleId,
  numbers: ComparisonQuery,
  language: ReportLanguage,
): Promise<Result<Uint8Array[], Problem>> {
  const compared = await findCompared({ newsroom: actor.newsroom.id, article }, numbers)
  const pieces = compared && (await heavily('comparisonPieces', compared.weight, compared.files, language))
  return pieces ? succeed(pieces) : fail({ code: 'not-found' })
}
