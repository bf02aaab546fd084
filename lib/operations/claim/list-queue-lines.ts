import { listOldestInStates } from '../../data/claim-record'
import type { QueueLine } from '../../domain/claim/queue-line'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReturn } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { awaitsDecisionOf } from '../parts/awaits-decision'
import { queueLinesOf } from '../parts/queue-lines'

/** What this editor may decide, a line each: of the oldest 100 proposals of the newsroom. Nothing for anybody else. */
export async function listQueueLines(actor: Actor): Promise<Result<{ items: QueueLine[] }, never>> {
  if (!mayReturn(actor).allowed) return succeed({ items: [] })
  const { id: newsroom } = actor.newsroom
  const waiting = await listOldestInStates(newsroom, ['proposed'], 100)
  const mine = waiting.filter(({ claim }) => awaitsDecisionOf(actor, claim))
  return succeed({ items: await queueLinesOf(newsroom, mine) })
}
