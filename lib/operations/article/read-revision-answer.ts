import { findArticle } from '../../data/article-record'
import { findRevisionSummary } from '../../data/revision-record'
import type { RevisionAnswer } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The article's current revision, as whoever added it is told; `added` is false when the text was there already. */
export async function readRevisionAnswer(
  actor: Actor,
  id: ArticleId,
  added: boolean,
): Promise<Result<RevisionAnswer, Problem>> {
  const { id: newsroom } = actor.newsroom
  const article = await findArticle(newsroom, id)
  const revision = article && (await findRevisionSummary(newsroom, id, article.revision.number))
  if (!revision) return fail({ code: 'not-found' })
  return succeed({ ...revision, added, version: article.version })
}
