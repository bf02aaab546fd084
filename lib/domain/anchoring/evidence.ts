import type { Side } from '../comparison/comparison'
import { tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'
import type { Found } from './match'
import { type Leftovers, offsetsOf } from './offsets'
import type { ClaimSpan } from './span'
import { evidenceNeeds, reaches } from './thresholds'

/**
 * Evidence is what stands only once, three words in a row of the claim or around it. `distinctive` counts what stands so
 * in the text before, `rare` what of it stands where the claim was found; `own…` are those within the claim.
 */
export type Evidence = { rare: number; ownRare: number; distinctive: number; ownDistinctive: number }

/**
 * Whether edited words are still those of the claim and not of a look-alike that took its place: an edit leaves some of
 * what stood only once, in the claim and around it, and a look-alike has next to none of it.
 */
export function hasEvidence(claim: ClaimSpan, after: Side, units: TextRange, leftovers: Leftovers): boolean {
  const { rare, ownRare, distinctive, ownDistinctive } = evidenceFor(claim, after, units, leftovers)
  const { all, oneInAll, own, oneInOwn } = evidenceNeeds
  const isAround = ownRare >= 1 && rare >= Math.max(all, distinctive / oneInAll)
  return isAround || ownRare >= Math.max(own, ownDistinctive / oneInOwn)
}

/**
 * Whether next to nothing of all that stood only once in a claim and around it is where it was found. Of words that were
 * edited there is less to be expected, so only nothing at all tells.
 */
export function lacksEvidence(
  claim: ClaimSpan,
  after: Side,
  { found, units }: Found,
  leftovers: Leftovers,
): boolean {
  const { rare, distinctive } = evidenceFor(claim, after, units, leftovers)
  const { expectedOfSame, oneInExpected, expectedOfChanged } = evidenceNeeds
  return found === 'same'
    ? distinctive >= expectedOfSame && rare < distinctive / oneInExpected
    : distinctive >= expectedOfChanged && rare === 0
}

function evidenceFor(
  claim: ClaimSpan,
  after: Side,
  units: TextRange,
  { deleted, inserted }: Leftovers,
): Evidence {
  const { offsets, distinctive, ownDistinctive } = offsetsOf(deleted, claim, reaches.wide, inserted)
  const here = tokenAfter(after.tokens, units.start) - claim.firstToken
  const near = offsets.filter(({ offset }) => Math.abs(offset - here) <= reaches.wide)
  const rare = near.reduce((sum, one) => sum + one.rare, 0)
  const ownRare = near.reduce((sum, one) => sum + one.ownRare, 0)
  return { rare, ownRare, distinctive, ownDistinctive }
}
