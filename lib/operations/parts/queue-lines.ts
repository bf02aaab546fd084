import { listLastReturned } from '../../data/proposal-record'
import type { QueueItem } from '../../domain/claim/queue'
import { type QueueLine, queueLineOf } from '../../domain/claim/queue-line'
import { inReviewOrder } from '../../domain/claim/review-order'
import type { NewsroomId } from '../../domain/ids'

/** The lines of claims on which a proposal waits, in the order in which they are decided. */
export async function queueLinesOf(newsroom: NewsroomId, items: readonly QueueItem[]): Promise<QueueLine[]> {
  const returned = await listLastReturned(
    newsroom,
    items.map(({ claim }) => claim.id),
  )
  return inReviewOrder(items.flatMap((item) => queueLineOf(item, returned.get(item.claim.id) ?? null) ?? []))
}
