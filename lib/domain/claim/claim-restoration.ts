import type { Change, Stamp } from '../history/change'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { ClaimState } from './claim-codes'
import { allows } from './reasoned-step'
import { recordClaimChange } from './recorded-claim'

/**
 * Takes a withdrawn claim back into the check, with a reason: under its number, with its evidence and its proposal, in the
 * state it was withdrawn from. An approval alone does not come back by this: no editor has judged the claim as it stands
 * now, so it comes back reopened. Where its words went while it was withdrawn, it is placed as a revision left it.
 */
export function decideRestoration(
  claim: Claim,
  reason: string,
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (!allows(claim, 'restore')) return fail({ code: 'wrong-state', state: claim.state })
  const before = stateBeforeWithdrawal(claim)
  const after: Claim = {
    ...claim,
    ...(before === 'approved'
      ? { state: 'reopened', reopening: { cause: 'claim-restored', reason: null, ...stamp } }
      : { state: before }),
    withdrawal: null,
    restoration: { reason, ...stamp },
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('claim-restored', claim, after) })
}

/** The states of a claim that is in the check. */
export type StandingState = Exclude<ClaimState, 'withdrawn'>

/**
 * The state that a claim was withdrawn from, told by what it kept: only an approval has no reopening beside it, for one
 * that comes later puts the reopening away.
 */
export function stateBeforeWithdrawal({
  proposal,
  decision,
  reopening,
}: {
  proposal: unknown
  decision: Pick<NonNullable<Claim['decision']>, 'decision'> | null
  reopening: unknown
}): StandingState {
  if (!proposal) return 'open'
  if (!decision) return 'proposed'
  if (decision.decision === 'return') return 'returned'
  return reopening ? 'reopened' : 'approved'
}
