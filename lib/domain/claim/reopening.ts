import type { Change, Stamp } from '../history/change'
import { raised } from '../newsroom/versions'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim, Reopening } from './claim'
import { allows } from './reasoned-step'
import { recordClaimChange } from './recorded-claim'

/** An editor takes an approval back, with a reason. */
export function decideReopening(claim: Claim, reason: string, stamp: Stamp): Result<Change<Claim>, Problem> {
  if (!allows(claim, 'reopen')) return fail({ code: 'wrong-state', state: claim.state })
  const after: Claim = {
    ...claim,
    state: 'reopened',
    verdict: null,
    reopening: { cause: 'editor', reason, ...stamp },
    ...raised(claim),
  }
  return succeed({ after, event: recordClaimChange('claim-reopened', claim, after) })
}

/**
 * What falls away with an approval when something it was bound to changes; nothing for a claim that is not approved.
 * The old approval stays in the history, and in `decision` until the next proposal.
 */
export function reopenedBySystem(
  claim: Claim,
  cause: Exclude<Reopening['cause'], 'editor'>,
  stamp: Stamp,
): Partial<Pick<Claim, 'state' | 'verdict' | 'reopening'>> {
  if (claim.state !== 'approved') return {}
  return { state: 'reopened', verdict: null, reopening: { cause, reason: null, ...stamp } }
}
