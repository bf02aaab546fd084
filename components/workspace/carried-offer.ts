import type { MemberId } from '@/lib/domain/ids'
import type { Undo } from './undo'

/** What can still be taken back, in whichever article it was done, and for how long: milliseconds. */
export type Offer = { text: string; undo: Undo; left: number }

let carried: { by: MemberId; at: number; offer: Offer } | null = null

/** Keeps the way back while one goes from one article to another. */
export function carryOffer(by: MemberId, offer: Offer): void {
  carried = { by, at: Date.now(), offer }
}

/** What was carried here, once, and to nobody but whoever did it; null when its time is over. */
export function takeCarriedOffer(by: MemberId): Offer | null {
  const taken = carried
  carried = null
  if (taken?.by !== by) return null
  const left = taken.offer.left - (Date.now() - taken.at)
  return left > 0 ? { ...taken.offer, left } : null
}
