import { findClaim, saveClaim } from '../../data/claim-record'
import { decideWithdrawal } from '../../domain/claim/claim-withdrawal'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayWithdraw } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'

/** Takes a claim out of the check, with a reason. */
export function withdrawClaim(actor: Actor, id: ClaimId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: (claim) => mayWithdraw(actor, claim),
    ...atVersion(version),
    decide: (claim, stamp) => decideWithdrawal(claim, reason, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
