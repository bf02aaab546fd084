import type { Change, Stamp } from '../history/change'
import type { BasisId } from '../ids'
import { type FieldError, invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Basis, Shake } from './basis'
import type { Claim } from './claim'
import type { Verdict } from './verdict'

type Judged = Pick<Claim, 'id' | 'number' | 'article' | 'state' | 'verdict'>
type Resting = Judged & Pick<Claim, 'proposal'>

/** Why a claim is no firm ground for another: it is disputed, its approval fell away, or it is out of the check. */
export function shakeOf({ state, verdict }: Pick<Claim, 'state' | 'verdict'>): Shake | null {
  if (state === 'reopened' || state === 'withdrawn') return state
  return verdict === 'disputed' ? 'disputed' : null
}

/** What keeps a verdict from a claim that rests on others: it is not verified as long as all that it rests on is disputed. */
export function missingBelow(
  verdict: Verdict,
  restsOn: readonly { claim: Pick<Claim, 'verdict'> }[],
): FieldError[] {
  const isOnDisputed = restsOn.length > 0 && restsOn.every(({ claim }) => claim.verdict === 'disputed')
  return verdict === 'verified' && isOnDisputed ? [{ path: 'verdict', code: 'rests-on-disputed' }] : []
}

/**
 * Lets a claim rest on another, null when it does; `base` is null where the newsroom has no such claim, `isCircle` when that one
 * rests on this.
 */
export function decideBasis(
  claim: Resting,
  base: Judged | null,
  restsOn: readonly Pick<Basis, 'claim'>[],
  { id, isCircle }: { id: BasisId; isCircle: boolean },
  stamp: Stamp,
): Result<Change<{ id: BasisId } & Stamp> | null, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (!base) return fail(invalid('claim', 'unknown-claim'))
  if (isCircle || base.id === claim.id) return fail(invalid('claim', 'rests-in-circle'))
  if (restsOn.some((basis) => basis.claim.id === base.id)) return succeed(null)
  if (isLeftOnDisputed(claim, [...restsOn, { claim: base }]))
    return fail(invalid('claim', 'rests-on-disputed'))
  const { number, article } = base
  const told = { basis: { id, claim: base.id, number, article, withdrawn: null } }
  return succeed({
    after: { id, ...stamp },
    event: {
      ...{ action: 'basis-added', claim: { id: claim.id, number: claim.number } },
      ...{ before: null, after: told },
    },
  })
}

/** Takes back that a claim rests on another. `left` is what it then still rests on. */
export function decideBasisWithdrawal(
  claim: Resting,
  { id }: Pick<Basis, 'id'>,
  left: readonly Pick<Basis, 'claim'>[],
  stamp: Stamp,
): Result<Change<Stamp>, Problem> {
  if (isLeftOnDisputed(claim, left)) return fail(invalid('basis', 'rests-on-disputed'))
  return succeed({
    after: stamp,
    event: {
      action: 'basis-withdrawn',
      claim: { id: claim.id, number: claim.number },
      before: { basis: { id, withdrawn: null } },
      after: { basis: { id, withdrawn: { by: stamp.by.id } } },
    },
  })
}

/** Whether a claim that is verified, or proposed as such, would have nothing below it that is not disputed. */
function isLeftOnDisputed(claim: Resting, restsOn: readonly { claim: Pick<Claim, 'verdict'> }[]): boolean {
  const verdict = claim.state === 'proposed' ? claim.proposal?.verdict : claim.verdict
  return verdict ? missingBelow(verdict, restsOn).length > 0 : false
}
