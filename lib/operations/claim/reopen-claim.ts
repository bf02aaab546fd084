import { findClaim, saveClaim } from '../../data/claim-record'
import { decideReopening } from '../../domain/claim/reopening'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReopen } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'

/** Takes an approval back, with a reason. */
export function reopenClaim(actor: Actor, id: ClaimId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: () => mayReopen(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideReopening(claim, reason, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
