import { findArticle } from '../../data/article-record'
import type { Article } from '../../domain/article/article'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** An article with its current revision. */
export async function readArticle(actor: Actor, id: ArticleId): Promise<Result<Article, Problem>> {
  const article = await findArticle(actor.newsroom.id, id)
  return article ? succeed(article) : fail({ code: 'not-found' })
}
