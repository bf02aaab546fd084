import { findClaim, saveClaim } from '../data/claim-record'
import type { Actor } from '../domain/actor'
import type { ClaimId } from '../domain/ids'
import { mayReopen } from '../domain/policy'
import { decideReopening } from '../domain/reopening'
import { atVersion, takeStep } from './claim-step'

/** Takes an approval back, with a reason. */
export function reopenClaim(actor: Actor, id: ClaimId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return takeStep(actor, {
    find: () => findClaim(newsroom, id),
    may: () => mayReopen(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideReopening(claim, reason, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
