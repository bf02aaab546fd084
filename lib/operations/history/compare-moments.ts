import { hasArticle } from '../../data/article-record'
import { listAllHistory } from '../../data/history-record'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { ArticleId } from '../../domain/ids'
import { foldHistory } from '../../domain/moment/article-state'
import type { Moment } from '../../domain/moment/moment'
import { changesBetween, type MomentChange } from '../../domain/moment/moment-changes'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import type { TextRows } from '../../domain/text/text-rows'
import { nameAssignees } from '../parts/name-assignees'
import { rowsOfText } from '../parts/rows-of-text'
import { showMoment } from '../parts/show-moment'

export type ComparedMoments = {
  /** The later moment. */
  moment: Moment
  /** The text at that moment as it is drawn. */
  rows: TextRows
  /** The entry it is compared with; 0 is before the first. */
  since: number
  changes: MomentChange[]
  /** The whole history, oldest first. */
  history: HistoryEntry[]
}

/**
 * An article at one moment, and what changed up to it since another. The later is the last one unless it is named, the
 * earlier the one just before; whatever is out of range counts as the nearest that is.
 */
export async function compareMoments(
  actor: Actor,
  id: ArticleId,
  asked: { at: number | undefined; since: number | undefined },
): Promise<Result<ComparedMoments, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, id))) return fail({ code: 'not-found' })
  const history = await listAllHistory(newsroom, { article: id })
  const at = Math.min(Math.max(asked.at ?? history.length, 1), history.length)
  const since = Math.min(Math.max(asked.since ?? at - 1, 0), at)

  const earlier = foldHistory(history.slice(0, since))
  const later = foldHistory(history.slice(since, at), earlier)
  const moment = await showMoment(newsroom, id, history, later)
  const rows = await rowsOfText(moment.article, moment.claims)
  const changes = await nameAssignees(newsroom, changesBetween(earlier, later))
  return succeed({ moment, rows, since, changes, history })
}
