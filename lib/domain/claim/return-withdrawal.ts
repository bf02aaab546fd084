import type { Change, Stamp } from '../history/change'
import type { DecisionId } from '../ids'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import { recordClaimChange } from './recorded-claim'

/**
 * Takes a return back, by whoever gave it: the very same proposal waits again. Only as long as nothing has happened to the claim
 * since; `leftAt` is the version that the return left it at. An approval is not taken back like this.
 */
export function decideReturnWithdrawal(
  claim: Claim,
  id: DecisionId,
  leftAt: number | null,
  { by }: Stamp,
): Result<Change<Claim>, Problem> {
  if (claim.state !== 'returned') return fail({ code: 'wrong-state', state: claim.state })
  if (claim.decision?.id !== id || claim.contentVersion !== leftAt) return fail({ code: 'stale' })
  if (claim.decision.by.id !== by.id) return fail({ code: 'forbidden', reason: 'needs-decider' })
  const after: Claim = { ...claim, state: 'proposed', decision: null, ...raised(claim) }
  return succeed({ after, event: recordClaimChange('return-withdrawn', claim, after) })
}
