import type { Change, Stamp } from '../history/change'
import { noStrictRules } from '../newsroom/strict-rules'
import { raised } from '../newsroom/versions'
import type { FieldError, Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Bases } from './basis'
import { missingBelow } from './basis-decision'
import { bindingOf, driftOf } from './binding'
import { tooEarly } from './check-again'
import type { Claim } from './claim'
import type { NewProposal, ProposalInput } from './proposal'
import { recordClaimChange } from './recorded-claim'
import { originsOf, restingOnFallen, standing } from './standing-evidence'

/**
 * Puts a verdict forward. A claim that waits for an editor takes a new proposal only once the old one no longer fits
 * what it judged, so that nobody's proposal is pushed aside. `restsOn` are the claims below it.
 */
export function decideProposal(
  claim: Claim,
  input: NewProposal,
  stamp: Stamp,
  strict = noStrictRules,
  restsOn: Bases['restsOn'] = [],
): Result<Change<Claim>, Problem> {
  if (claim.placement !== 'placed') return fail({ code: 'wrong-state', state: claim.placement })
  if (!mayBeProposed(claim)) return fail({ code: 'wrong-state', state: claim.state })
  const errors = [
    ...missingFor(claim, input, strict),
    ...missingBelow(input.verdict, restsOn),
    ...restingOnFallen(claim.evidence),
    ...tooEarly(input, stamp.at),
  ]
  if (errors.length > 0) return fail({ code: 'invalid', errors })

  const after: Claim = {
    ...claim,
    state: 'proposed',
    proposal: { ...input, boundTo: bindingOf(claim), ...stamp },
    decision: null,
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('verdict-proposed', claim, after) })
}

/** Whether the claim's state allows a proposal now. Words that are not in the current revision are not judged. */
export function mayBeProposed(claim: Claim): boolean {
  if (claim.placement !== 'placed') return false
  if (claim.state === 'proposed') return driftOf(claim).length > 0
  return claim.state === 'open' || claim.state === 'returned' || claim.state === 'reopened'
}

/**
 * What a verdict still lacks. *Verified* needs evidence that supports, and on a central claim two independent origins
 * or a written exception; *disputed* needs evidence that contradicts (two that conflict always hold one that does);
 * *needs sources* needs a reason code. `strict` rules of a newsroom ask for more.
 */
export function missingFor(
  claim: Pick<Claim, 'evidence' | 'central'>,
  { verdict, reasons, exception }: Pick<ProposalInput, 'verdict' | 'reasons' | 'exception'>,
  strict = noStrictRules,
): FieldError[] {
  if (strict.evidence && standing(claim.evidence).length === 0)
    return [{ path: 'verdict', code: 'needs-evidence' }]
  const has = (stance: string) => standing(claim.evidence).some((piece) => piece.stance === stance)
  if (verdict === 'needs-sources') {
    return reasons.length > 0 ? [] : [{ path: 'reasons', code: 'needs-reason-code' }]
  }
  if (verdict === 'disputed') {
    return has('contradicts') ? [] : [{ path: 'verdict', code: 'needs-contradicting-evidence' }]
  }
  if (!has('supports')) return [{ path: 'verdict', code: 'needs-supporting-evidence' }]
  const alone = claim.central && originsOf(claim.evidence, 'supports').size < 2
  if (alone && strict.origins) return [{ path: 'verdict', code: 'needs-two-origins-always' }]
  return alone && !exception ? [{ path: 'exception', code: 'needs-two-origins' }] : []
}
