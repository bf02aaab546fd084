import type { ClaimPlace } from './claim-place'
import type { Side } from './comparison'
import { likelyOffsets } from './likely-offsets'
import type { TextRange } from './range'
import type { Remains } from './remains'
import { tokenAfter } from './tokens'

/**
 * Whether edited words are still those of the claim and not of a look-alike that took its place: an edit leaves some of
 * what stood only once, in the claim and around it, and a look-alike has next to none of it.
 */
export function isVouchedFor(claim: ClaimPlace, after: Side, units: TextRange, remains: Remains): boolean {
  const { offsets, distinctive, ownDistinctive } = likelyOffsets(
    remains.deleted,
    claim,
    reach,
    remains.inserted,
  )
  const here = tokenAfter(after.tokens, units.start) - claim.firstToken
  const near = offsets.filter(({ offset }) => Math.abs(offset - here) <= reach)
  const rare = near.reduce((sum, one) => sum + one.rare, 0)
  const ownRare = near.reduce((sum, one) => sum + one.ownRare, 0)
  return (ownRare >= 1 && rare >= Math.max(2, distinctive / 6)) || ownRare >= Math.max(3, ownDistinctive / 4)
}

/** Tokens on either side of a claim that are asked too. */
const reach = 24
