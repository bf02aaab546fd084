import type { Change, Stamp } from '../history/change'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import { recordClaimChange } from './recorded-claim'

/** Takes a claim out of the check, with a reason. It stays to be read; nothing is deleted. */
export function decideWithdrawal(claim: Claim, reason: string, stamp: Stamp): Result<Change<Claim>, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  const after: Claim = {
    ...claim,
    state: 'withdrawn',
    verdict: null,
    withdrawal: { reason, ...stamp },
    restoration: null,
    version: claim.version + 1,
  }
  return succeed({ after, event: recordClaimChange('claim-withdrawn', claim, after) })
}
