import { isVoided } from '../../domain/claim/binding'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove } from '../../domain/policy'
import type { Kind } from './list-waiting'

/** The proposals that wait for this person to decide on: not their own, and of a claim that nobody changed since. */
export function awaitingDecisionOf(actor: Actor): Kind {
  return {
    state: 'proposed',
    of: { member: actor.id, own: false },
    passes: (claim) => !isVoided(claim) && mayApprove(actor, claim).allowed,
  }
}
