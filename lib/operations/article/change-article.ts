import { findArticle, saveArticle } from '../../data/article-record'
import { commit } from '../../data/commit'
import { deliver } from '../../data/inbox-record'
import type { Article, ArticlePatch } from '../../domain/article/article'
import { decideArticleChange, handlingNames } from '../../domain/article/article-change'
import { refuseWithdrawn } from '../../domain/article/article-withdrawal'
import type { ArticleId } from '../../domain/ids'
import { noticesOfArticle } from '../../domain/inbox/notices-of-article'
import type { Actor } from '../../domain/newsroom/actor'
import { aspectsOf, isUnchangedSince } from '../../domain/newsroom/versions'
import { mayArchive, mayAssign, mayCorrectArticle, type Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { withAssignee } from '../parts/with-assignee'

/**
 * Corrects what is known about an article besides its text, gives it to somebody, or puts it away; a save that changes nothing
 * changes nothing. One that was withdrawn can be put away, and no more.
 */
export async function changeArticle(
  actor: Actor,
  id: ArticleId,
  patch: ArticlePatch,
  version: number,
): Promise<Result<Article, Problem>> {
  const { id: newsroom } = actor.newsroom
  const aspects = aspectsOf(patch, handlingNames)
  for (let attempt = 1; ; attempt += 1) {
    const found = permitted(await findArticle(newsroom, id), () => mayChange(actor, patch, aspects))
    if (!found.ok) return found
    const article = found.value
    if (!isUnchangedSince(article, version, aspects)) return fail({ code: 'stale' })

    const { archived: _archived, ...more } = patch
    const refusal = Object.values(more).some((said) => said !== undefined) ? refuseWithdrawn(article) : null
    if (refusal) return fail(refusal)

    const wanted = await withAssignee(newsroom, patch, article.assignee)
    if (!wanted.ok) return wanted
    const change = decideArticleChange(article, wanted.value)
    if (!change) return succeed(article)

    const outcome = await commit(actor, id, change.event, [
      saveArticle(newsroom, article, change.after),
      ...deliver(actor, id, noticesOfArticle(article, change.after, actor.id)),
    ])
    const saved = outcome === 'done' ? await findArticle(newsroom, id) : null
    if (saved) return succeed(saved)
    if (attempt === 5) return fail({ code: 'stale' })
  }
}

function mayChange(actor: Actor, { archived }: ArticlePatch, aspects: readonly string[]): Permission {
  if (aspects.includes('content')) return mayCorrectArticle(actor)
  return archived === undefined ? mayAssign(actor) : mayArchive(actor)
}
