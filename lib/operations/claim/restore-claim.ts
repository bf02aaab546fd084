import { findClaim, saveClaim } from '../../data/claim-record'
import { decideRestoration } from '../../domain/claim/claim-restoration'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRestore } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'

/** Takes a withdrawn claim back into the check, with a reason. */
export function restoreClaim(actor: Actor, id: ClaimId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: (claim) => mayRestore(actor, claim),
    ...atVersion(version),
    decide: (claim, stamp) => decideRestoration(claim, reason, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
