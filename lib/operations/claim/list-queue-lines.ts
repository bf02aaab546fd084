import type { QueueLine } from '../../domain/claim/queue-line'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReturn } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { awaitingDecisionOf } from '../parts/awaiting-decision'
import { listWaiting } from '../parts/list-waiting'
import { queueLinesOf } from '../parts/queue-lines'

/** What this editor may decide, a line each: the 100 most urgent. Nothing for anybody else. */
export async function listQueueLines(actor: Actor): Promise<Result<{ items: QueueLine[] }, never>> {
  if (!mayReturn(actor).allowed) return succeed({ items: [] })
  const { id: newsroom } = actor.newsroom
  const [toDecide = []] = await listWaiting(newsroom, [awaitingDecisionOf(actor)])
  return succeed({ items: await queueLinesOf(newsroom, toDecide) })
}
