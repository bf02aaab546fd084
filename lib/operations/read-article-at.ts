import { findArticle } from '../data/article-record'
import { listAllHistory } from '../data/history-record'
import { findTexts } from '../data/revision-record'
import type { Actor } from '../domain/actor'
import { foldHistory } from '../domain/article-state'
import type { ArticleId } from '../domain/ids'
import { articleAt, claimsAt, type Moment, namesIn } from '../domain/moment'
import type { Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'

/** An article with its claims as they stood after entry `n`, rebuilt from the entries alone. */
export async function readArticleAt(
  actor: Actor,
  id: ArticleId,
  n: number,
): Promise<Result<Moment, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await findArticle(newsroom, id))) return fail({ code: 'not-found' })
  const history = await listAllHistory(newsroom, { article: id })
  const entry = history[n - 1]
  if (!entry) return fail({ code: 'not-found' })

  const state = foldHistory(history.slice(0, n))
  const article = articleAt(state)
  const { revision } = article
  const text = (await findTexts(newsroom, id, [revision.number])).get(revision.number)
  if (text === undefined) throw new Error(`article ${id} has no revision ${revision.number}`)
  return succeed({
    article: { id, ...article, revision: { ...revision, text } },
    moment: { n, of: history.length, at: entry.at },
    claims: claimsAt(state, namesIn(history)),
  })
}
