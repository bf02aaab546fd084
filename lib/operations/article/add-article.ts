import { findArticle, addArticle as saveArticle } from '../../data/article-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import type { Article, ArticleInput } from '../../domain/article/article'
import { recordArticle } from '../../domain/article/article-change'
import { articleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAddArticle } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { sha256Of } from '../../sha256'
import { permitted } from '../parts/permitted'
import { refuseText } from '../parts/refuse-text'

/** Brings an article in; its text becomes revision 1, byte-exact. `sample` marks what came with the product. */
export async function addArticle(
  actor: Actor,
  input: ArticleInput,
  sample = false,
): Promise<Result<Article, Problem>> {
  const may = permitted(actor.newsroom, () => mayAddArticle(actor))
  if (!may.ok) return may
  const refusal = await refuseText(input.text, input.language)
  if (refusal) return fail(refusal)

  const id = newId(articleId)
  const sha256 = sha256Of(input.text)
  const event = recordArticle(input, sha256)
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
