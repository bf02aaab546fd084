import type { Queue } from '../../domain/claim/queue'
import type { QueueLine } from '../../domain/claim/queue-line'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'
import { queueLinesOf } from '../parts/queue-lines'
import { readQueue } from './read-queue'

/** What waits for this person, as a page shows it: what is to be decided a line each. */
export async function openQueue(
  actor: Actor,
): Promise<Result<Pick<Queue, 'cameBack' | 'toCheck' | 'toCheckAgain'> & { toDecide: QueueLine[] }, never>> {
  const queue = await readQueue(actor)
  if (!queue.ok) return queue
  const { toDecide, ...others } = queue.value
  return succeed({ toDecide: await queueLinesOf(actor.newsroom.id, toDecide), ...others })
}
