import { findArticle } from '../../data/article-record'
import { listAllClaims } from '../../data/claim-record'
import type { Article } from '../../domain/article/article'
import type { Claim } from '../../domain/claim/claim'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** An article with all its claims by number, to work on. */
export async function readWorkspace(
  actor: Actor,
  id: ArticleId,
): Promise<Result<{ article: Article; claims: Claim[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const [article, claims] = await Promise.all([findArticle(newsroom, id), listAllClaims(newsroom, id)])
  return article ? succeed({ article, claims }) : fail({ code: 'not-found' })
}
