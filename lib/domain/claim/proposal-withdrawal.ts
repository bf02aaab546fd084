import type { Change, Stamp } from '../history/change'
import { prose } from '../history/prose'
import type { ProposalId } from '../ids'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import { stateBeforeWithdrawal } from './claim-restoration'
import { ownWaitingRead } from './own-waiting'
import type { Decision, Proposal } from './proposal'
import { recordClaimChange } from './recorded-claim'

/** A proposal that an editor decided on, with that decision. */
export type Decided = { proposal: Proposal; decision: Decision }

/**
 * Pulls a waiting proposal back, by whoever made it. The claim is again what it was before anything was put forward: `earlier` is
 * the last proposal that was decided on, null when there is none. Why, if anything is said, the history keeps.
 */
export function decideProposalWithdrawal(
  claim: Claim,
  read: ProposalId,
  { reason, earlier }: { reason: string | null; earlier: Decided | null },
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  const waiting = ownWaitingRead(claim, read, stamp)
  if (!waiting.ok) return waiting
  const before: Claim = { ...claim, proposal: earlier?.proposal ?? null, decision: earlier?.decision ?? null }
  const after: Claim = { ...before, state: stateBeforeWithdrawal(before), ...raised(claim) }
  // An approval that was not taken away has no other proposal after it.
  if (after.state === 'approved') return fail({ code: 'wrong-state', state: after.state })
  const event = recordClaimChange('proposal-withdrawn', claim, after)
  const pullBack = { proposal: read, reason: reason === null ? null : prose(reason) }
  return succeed({
    after,
    event: {
      ...event,
      before: { ...event.before, pullBack: null },
      after: { ...event.after, pullBack },
    },
  })
}
