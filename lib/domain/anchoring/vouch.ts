import type { Side } from '../comparison/comparison'
import { tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'
import type { ClaimPlace } from './claim-place'
import { likelyOffsets } from './likely-offsets'
import type { Found } from './placement'
import type { Remains } from './remains'

/**
 * Whether edited words are still those of the claim and not of a look-alike that took its place: an edit leaves some of
 * what stood only once, in the claim and around it, and a look-alike has next to none of it.
 */
export function isVouchedFor(claim: ClaimPlace, after: Side, units: TextRange, remains: Remains): boolean {
  const { rare, ownRare, distinctive, ownDistinctive } = evidenceFor(claim, after, units, remains)
  return (ownRare >= 1 && rare >= Math.max(2, distinctive / 6)) || ownRare >= Math.max(3, ownDistinctive / 4)
}

/**
 * Whether next to nothing of all that stood only once in a claim and around it is where it was found. Of words that were
 * edited there is less to be expected, so only nothing at all tells.
 */
export function isDisowned(
  claim: ClaimPlace,
  after: Side,
  { found, units }: Found,
  remains: Remains,
): boolean {
  const { rare, distinctive } = evidenceFor(claim, after, units, remains)
  return found === 'same' ? distinctive >= 8 && rare * 8 < distinctive : distinctive >= 10 && rare === 0
}

function evidenceFor(claim: ClaimPlace, after: Side, units: TextRange, { deleted, inserted }: Remains) {
  const { offsets, distinctive, ownDistinctive } = likelyOffsets(deleted, claim, reach, inserted)
  const here = tokenAfter(after.tokens, units.start) - claim.firstToken
  const near = offsets.filter(({ offset }) => Math.abs(offset - here) <= reach)
  const rare = near.reduce((sum, one) => sum + one.rare, 0)
  const ownRare = near.reduce((sum, one) => sum + one.ownRare, 0)
  return { rare, ownRare, distinctive, ownDistinctive }
}

/** Tokens on either side of a claim that are asked too. */
const reach = 24
