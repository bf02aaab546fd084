import type { ReactNode } from 'react'
import { startedIn } from '@/components/queue/review-address'
import { ReviewDesk } from '@/components/queue/review-desk-later'
import type { Query } from '@/lib/domain/claim/filter-query'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { mayReturn } from '@/lib/domain/policy'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'
import { found } from '../../found'

type Props = { actor: Actor; review: Query[string]; children: ReactNode }

/** An article, with what waits for this editor beside it where its address asks for a review. */
export async function QueueBeside({ actor, review, children }: Props) {
  if (review === undefined || !mayReturn(actor).allowed) return children
  const { items } = found(await listQueueLines(actor))
  return (
    <ReviewDesk lines={items} started={startedIn(review) ?? items.length}>
      {children}
    </ReviewDesk>
  )
}
