import { findArticle, saveArticleDetails } from '../../data/article-record'
import { commit } from '../../data/commit'
import type { Article, ArticlePatch } from '../../domain/article/article'
import { decideArticleChange } from '../../domain/article/article-change'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCorrectArticle } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** Corrects what is known about an article besides its text; a save that changes nothing changes nothing. */
export async function changeArticle(
  actor: Actor,
  id: ArticleId,
  patch: ArticlePatch,
  version: number,
): Promise<Result<Article, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findArticle(newsroom, id), () => mayCorrectArticle(actor))
  if (!found.ok) return found
  const article = found.value
  if (article.version !== version) return fail({ code: 'stale' })

  const change = decideArticleChange(article, patch)
  if (!change) return succeed(article)

  const outcome = await commit(actor, id, change.event, [saveArticleDetails(newsroom, article, change.after)])
  const saved = outcome === 'done' ? await findArticle(newsroom, id) : null
  return saved ? succeed(saved) : fail({ code: 'stale' })
}
