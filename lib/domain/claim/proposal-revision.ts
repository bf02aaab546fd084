import type { Change, Stamp } from '../history/change'
import type { ProposalId } from '../ids'
import { noStrictRules } from '../newsroom/strict-rules'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Bases } from './basis'
import { missingBelow } from './basis-decision'
import { bindingOf, driftOf } from './binding'
import { tooEarly } from './check-again'
import type { Claim } from './claim'
import { ownWaitingRead } from './own-waiting'
import type { NewProposal, Proposal } from './proposal'
import { recordClaimChange } from './recorded-claim'
import { restingOnFallen } from './standing-evidence'
import { missingFor } from './verdict-proposal'

/**
 * Puts a waiting proposal anew, by whoever made it: another proposal in its place, bound to the claim as it stands now, so that
 * whoever has read the old one cannot decide on the new one unseen. `read` is the one that it replaces. Null when it says the
 * same and still binds.
 */
export function decideProposalRevision(
  claim: Claim,
  read: ProposalId,
  input: NewProposal,
  stamp: Stamp,
  strict = noStrictRules,
  restsOn: Bases['restsOn'] = [],
): Result<Change<Claim> | null, Problem> {
  const waiting = ownWaitingRead(claim, read, stamp)
  if (!waiting.ok) return waiting
  if (claim.placement !== 'placed') return fail({ code: 'wrong-state', state: claim.placement })
  const errors = [
    ...missingFor(claim, input, strict),
    ...missingBelow(input.verdict, restsOn),
    ...restingOnFallen(claim.evidence),
    ...tooEarly(input, stamp.at),
  ]
  if (errors.length > 0) return fail({ code: 'invalid', errors })
  if (isSameProposal(waiting.value, input) && driftOf(claim).length === 0) return succeed(null)

  const after: Claim = {
    ...claim,
    proposal: { ...input, boundTo: bindingOf(claim), ...stamp },
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('proposal-revised', claim, after) })
}

/** Under another method of the newsroom the same words say something else. */
function isSameProposal(one: Proposal, other: NewProposal): boolean {
  const said = ({ verdict, rationale, reasons, exception, method, checkAgainOn }: NewProposal | Proposal) =>
    JSON.stringify([verdict, rationale, [...reasons].sort(), exception, method, checkAgainOn])
  return said(one) === said(other)
}
