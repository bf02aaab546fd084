import { hasArticle } from '../../data/article-record'
import { listAllHistory } from '../../data/history-record'
import type { ArticleId } from '../../domain/ids'
import { foldHistory } from '../../domain/moment/article-state'
import type { Moment } from '../../domain/moment/moment'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { showMoment } from '../parts/show-moment'

/** An article with its claims as they stood after entry `n`, rebuilt from the entries alone. */
export async function readArticleAt(
  actor: Actor,
  id: ArticleId,
  n: number,
): Promise<Result<Moment, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, id))) return fail({ code: 'not-found' })
  const history = await listAllHistory(newsroom, { article: id })
  if (!history[n - 1]) return fail({ code: 'not-found' })
  return succeed(await showMoment(newsroom, id, history, foldHistory(history.slice(0, n))))
}
