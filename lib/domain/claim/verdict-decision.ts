import type { Change, Stamp } from '../history/change'
import type { DecisionId, ProposalId } from '../ids'
import { noStrictRules, type StrictRules } from '../newsroom/strict-rules'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Bases } from './basis'
import { missingBelow } from './basis-decision'
import { driftOf } from './binding'
import type { Claim } from './claim'
import { allows } from './reasoned-step'
import { recordClaimChange } from './recorded-claim'
import { restingOnFallen } from './standing-evidence'
import { missingFor } from './verdict-proposal'

/** A decision on its way; `proposal` is the one that whoever decides has read, when they said so. */
type DecisionOn<Reason> = { id: DecisionId; reason: Reason; proposal?: ProposalId | undefined }

/** What approving would change, or why it cannot happen. `restsOn` are the claims below it. */
export function decideApproval(
  claim: Claim,
  { proposal, ...input }: DecisionOn<string | null>,
  stamp: Stamp,
  strict = noStrictRules,
  restsOn: Bases['restsOn'] = [],
): Result<Change<Claim>, Problem> {
  if (claim.state !== 'proposed' || !claim.proposal) return fail({ code: 'wrong-state', state: claim.state })
  if (isOnAnother(claim, proposal)) return fail({ code: 'stale-proposal' })
  if (claim.placement !== 'placed') return fail({ code: 'wrong-state', state: claim.placement })
  if (claim.proposal.by.id === stamp.by.id) return fail({ code: 'forbidden', reason: 'own-proposal' })
  if (driftOf(claim).length > 0) return fail({ code: 'stale-proposal' })
  // The rules may have become stricter while it waited.
  const errors = missingFor(claim, claim.proposal, strict)
  if (isStrict(strict) && errors.length > 0) return fail({ code: 'invalid', errors })
  const unfounded = [...missingBelow(claim.proposal.verdict, restsOn), ...restingOnFallen(claim.evidence)]
  if (unfounded.length > 0) return fail({ code: 'invalid', errors: unfounded })
  const after: Claim = {
    ...claim,
    state: 'approved',
    verdict: claim.proposal.verdict,
    decision: { ...input, proposal: claim.proposal.id, decision: 'approve', ...stamp },
    reopening: null,
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('verdict-approved', claim, after) })
}

/** What returning a proposal would change: the claim goes back to who checks it, with the reason. */
export function decideReturn(
  claim: Claim,
  { proposal, ...input }: DecisionOn<string>,
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (!allows(claim, 'return') || !claim.proposal) return fail({ code: 'wrong-state', state: claim.state })
  if (isOnAnother(claim, proposal)) return fail({ code: 'stale-proposal' })
  const after: Claim = {
    ...claim,
    state: 'returned',
    decision: { ...input, proposal: claim.proposal.id, decision: 'return', ...stamp },
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('verdict-returned', claim, after) })
}

/** Whether a proposal waits, and not the one that was read: null is none, undefined that nobody knows which. */
export function isOnAnother(
  { state, proposal }: Pick<Claim, 'state' | 'proposal'>,
  read: ProposalId | null | undefined,
): boolean {
  return state === 'proposed' && read !== undefined && read !== proposal?.id
}

function isStrict({ origins, evidence }: StrictRules): boolean {
  return origins || evidence
}
