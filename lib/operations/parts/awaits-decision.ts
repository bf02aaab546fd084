import { isVoided } from '../../domain/claim/binding'
import type { Claim } from '../../domain/claim/claim'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove } from '../../domain/policy'

/** Whether a proposal waits that this person can decide on: not their own, and of a claim that nobody changed since. */
export function awaitsDecisionOf(actor: Actor, claim: Claim): boolean {
  return claim.state === 'proposed' && !isVoided(claim) && mayApprove(actor, claim).allowed
}
