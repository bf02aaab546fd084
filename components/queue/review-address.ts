import type { Query } from '@/lib/domain/claim/filter-query'
import type { QueueLine } from '@/lib/domain/claim/queue-line'

/** Where a claim is decided on with the queue beside it; `started` is how many waited when the review began. */
export function reviewAddress({ article, claim }: QueueLine, started: number): `/${string}` {
  return `/articles/${article.id}?review=${started}&claim=${claim.number}#claim-${claim.number}`
}

/** How many waited when the review began, as an address says it; null when it says no number. */
export function startedIn(review: Query[string]): number | null {
  return typeof review === 'string' && /^[1-9]\d{0,5}$/.test(review) ? Number(review) : null
}

/**
 * Which of all proposals of a review one is at, counted from 1: those already decided stand before it. What came meanwhile makes
 * the whole larger.
 */
export function placeInReview(index: number, waiting: number, started: number) {
  const total = Math.max(started, waiting)
  return { place: total - waiting + index + 1, total }
}
