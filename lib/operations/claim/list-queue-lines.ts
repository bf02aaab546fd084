import { listOldestInStates } from '../../data/claim-record'
import { isVoided } from '../../domain/claim/binding'
import type { QueueLine } from '../../domain/claim/queue-line'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove, mayReturn } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { queueLinesOf } from '../parts/queue-lines'

/** What this editor may decide, a line each: of the oldest 100 proposals of the newsroom. Nothing for anybody else. */
export async function listQueueLines(actor: Actor): Promise<Result<{ items: QueueLine[] }, never>> {
  if (!mayReturn(actor).allowed) return succeed({ items: [] })
  const { id: newsroom } = actor.newsroom
  const waiting = await listOldestInStates(newsroom, ['proposed'], 100)
  const mine = waiting.filter(({ claim }) => !isVoided(claim) && mayApprove(actor, claim).allowed)
  return succeed({ items: await queueLinesOf(newsroom, mine) })
}
