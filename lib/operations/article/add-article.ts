import { findArticle, addArticle as saveArticle, sha256Of } from '../../data/article-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import type { Article, ArticleInput } from '../../domain/article/article'
import { prose } from '../../domain/history/prose'
import { articleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { refuseText } from '../parts/refuse-text'

/** Brings an article in; its text becomes revision 1, byte-exact. `sample` marks what came with the product. */
export async function addArticle(
  actor: Actor,
  input: ArticleInput,
  sample = false,
): Promise<Result<Article, Problem>> {
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  const refusal = await refuseText(input.text, input.language)
  if (refusal) return fail(refusal)

  const { text, ...fields } = input
  const id = newId(articleId)
  const sha256 = sha256Of(text)
  const event = {
    action: 'article-added' as const,
    claim: null,
    before: null,
    after: {
      ...fields,
      title: prose(fields.title),
      byline: fields.byline === null ? null : prose(fields.byline),
      revision: { number: 1, sha256 },
      version: 1,
    },
  }
  const { id: newsroom } = actor.newsroom
  const outcome = await commit(
    actor,
    id,
    event,
    saveArticle(newsroom, actor.id, { ...input, id, sha256, sample }),
  )
  const article = outcome === 'done' ? await findArticle(newsroom, id) : null
  return article ? succeed(article) : fail({ code: 'stale' })
}
