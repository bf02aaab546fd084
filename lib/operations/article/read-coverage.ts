import { findArticle } from '../../data/article-record'
import { listDismissals } from '../../data/dismissal-record'
import { listClaimRanges } from '../../data/listed-claim-record'
import type { Coverage } from '../../domain/article/coverage'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'

/** Which sentences of an article's current revision are claimed, dismissed or still unchecked. */
export async function readCoverage(actor: Actor, id: ArticleId): Promise<Result<Coverage, Problem>> {
  const { id: newsroom } = actor.newsroom
  const article = await findArticle(newsroom, id)
  if (!article) return fail({ code: 'not-found' })
  const [claims, dismissals] = await Promise.all([
    listClaimRanges(newsroom, id),
    listDismissals(newsroom, id),
  ])
  const { revision, language } = article
  return succeed(await heavily('coverageOf', revision.text.length, revision, language, claims, dismissals))
}
