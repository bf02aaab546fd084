import type { ClaimPlace } from './claim-place'
import type { Side } from './comparison'
import type { TextRange } from './range'

/**
 * Whether the claim's very words stand somewhere else `within` the text after, in surroundings more like its own than
 * those of `found`: then the cheapest alignment of the two texts was not the right one, or nobody can tell.
 */
export function hasBetterCopy(
  before: Side,
  claim: ClaimPlace,
  after: Side,
  within: TextRange,
  found: TextRange,
  same: boolean,
): boolean {
  const { start, end } = claim.units
  const length = end - start
  const sameAround = (from: number, to: number) =>
    equalUnits(before, start - 1, after, from - 1, -1) + equalUnits(before, end, after, to, 1)
  const toBeat = same ? sameAround(found.start, found.end) + 4 : 24 - length
  for (let at = within.start; at + length <= within.end; at++) {
    if (at === found.start || after.units[at] !== before.units[start]) continue
    let equal = 1
    while (equal < length && after.units[at + equal] === before.units[start + equal]) equal++
    if (equal === length && sameAround(at, at + length) > toBeat) return true
  }
  return false
}

/** How many units in a row are equal from two positions on, up to sixty-four. */
function equalUnits(one: Side, here: number, other: Side, there: number, step: 1 | -1): number {
  let equal = 0
  while (equal < 64 && isEqual(one.units[here + equal * step], other.units[there + equal * step])) equal++
  return equal
}

const isEqual = (one: number | undefined, other: number | undefined) => one !== undefined && one === other
