import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { ComparisonQuery, PublicationComparison } from '../../domain/publication/publication-comparison'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { findCompared } from '../parts/find-compared'

/** What of two published reports of an article differs, claim by claim; those taken back too, but for what was erased. */
export async function comparePublications(
  actor: Actor,
  article: ArticleId,
  numbers: ComparisonQuery,
): Promise<Result<PublicationComparison, Problem>> {
  const compared = await findCompared({ newsroom: actor.newsroom.id, article }, numbers)
  const found = compared && (await heavily('comparisonOf', compared.weight, compared.files))
  return found ? succeed(found) : fail({ code: 'not-found' })
}
