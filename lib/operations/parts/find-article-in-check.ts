import { findArticle } from '../../data/article-record'
import type { Article } from '../../domain/article/article'
import { refuseWithdrawn } from '../../domain/article/article-withdrawal'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import type { Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { permitted } from './permitted'

/** An article to be worked on: one that is there, by who may, and that was not withdrawn. */
export async function findArticleInCheck(
  newsroom: NewsroomId,
  id: ArticleId,
  may: () => Permission,
): Promise<Result<Article, Problem>> {
  const found = permitted(await findArticle(newsroom, id), may)
  const refusal = found.ok ? refuseWithdrawn(found.value) : null
  return refusal ? fail(refusal) : found
}
