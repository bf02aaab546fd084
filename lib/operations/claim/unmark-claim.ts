import { findClaim, saveClaim } from '../../data/claim-record'
import { wasEverProposed } from '../../data/proposal-record'
import { decideUnmarking } from '../../domain/claim/claim-withdrawal'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayUnmark } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'

/** Takes back a claim that nobody meant to mark, before any verdict on it was put forward. */
export async function unmarkClaim(actor: Actor, id: ClaimId, version?: number) {
  const { id: newsroom } = actor.newsroom
  // A proposal that comes after this look makes the claim another version, which is decided on anew.
  const everProposed = await wasEverProposed(newsroom, id)
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: (claim) => mayUnmark(actor, claim),
    ...atVersion(version),
    decide: (claim, stamp) => decideUnmarking(claim, everProposed, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
