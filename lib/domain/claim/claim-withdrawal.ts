import type { Change, Stamp } from '../history/change'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim, ClaimWithdrawal } from './claim'
import { markedByMistake } from './claim-codes'
import { allows } from './reasoned-step'
import { recordClaimChange } from './recorded-claim'

/** Takes a claim out of the check, with a reason. It stays to be read; nothing is deleted. */
export function decideWithdrawal(claim: Claim, reason: string, stamp: Stamp): Result<Change<Claim>, Problem> {
  if (!allows(claim, 'withdraw')) return fail({ code: 'wrong-state', state: claim.state })
  return succeed(withdrawn(claim, { reason, ...stamp }))
}

/**
 * Takes back a claim that nobody meant to mark, as long as no verdict on it was ever put forward: `everProposed` says whether one
 * was, be it that it was pulled back. It stays in the history, and in no report that leaves the newsroom.
 */
export function decideUnmarking(
  claim: Claim,
  everProposed: boolean,
  stamp: Stamp,
): Result<Change<Claim>, Problem> {
  if (claim.state !== 'open') return fail({ code: 'wrong-state', state: claim.state })
  if (everProposed) return fail({ code: 'wrong-state', state: 'proposed' })
  return succeed(withdrawn(claim, { code: markedByMistake, reason: null, ...stamp }))
}

/** Whether nobody meant to mark a claim: then nobody outside hears of it. */
export function wasMarkedByMistake({ withdrawal }: Pick<Claim, 'withdrawal'>): boolean {
  return withdrawal?.code === markedByMistake
}

function withdrawn(claim: Claim, withdrawal: ClaimWithdrawal): Change<Claim> {
  const after: Claim = {
    ...claim,
    state: 'withdrawn',
    verdict: null,
    withdrawal,
    restoration: null,
    ...raised(claim),
  }
  return { after, event: recordClaimChange('claim-withdrawn', claim, after) }
}
