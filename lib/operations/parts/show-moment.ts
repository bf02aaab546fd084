import { listPeople } from '../../data/listed-claim-record'
import { findTexts } from '../../data/revision-record'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import type { ArticleState } from '../../domain/moment/article-state'
import { articleAt, claimsAt, type Moment, namesIn } from '../../domain/moment/moment'

/** The moment at which an article's entries tell `state`, with the text of the revision that was the current one then. */
export async function showMoment(
  newsroom: NewsroomId,
  id: ArticleId,
  history: readonly HistoryEntry[],
  state: ArticleState,
): Promise<Moment> {
  const { n } = state
  // Whoever was given something need not have acted themselves.
  const people = await listPeople(newsroom)
  const names = new Map([...people.map(({ id, name }) => [id, name] as const), ...namesIn(history)])
  const article = articleAt(state, names)
  const { revision } = article
  const text = (await findTexts(newsroom, id, [revision.number])).get(revision.number)
  const entry = history[n - 1]
  if (text === undefined || !entry)
    throw new Error(`article ${id} has no revision ${revision.number}, or no entry ${n}`)
  return {
    article: { id, ...article, revision: { ...revision, text } },
    moment: { n, of: history.length, at: entry.at },
    claims: claimsAt(state, names),
  }
}
