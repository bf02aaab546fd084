import { listHistory } from '../../data/history-record'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** What happened in the newsroom itself, oldest first: its founding, who came, what changed and which names went. */
export async function listNewsroomHistory(
  actor: Actor,
  query: PageQuery,
): Promise<Result<Page<HistoryEntry>, Problem>> {
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  const { id: newsroom } = actor.newsroom
  return succeed(await listHistory(newsroom, 'newsroom', query))
}
