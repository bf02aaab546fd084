import type { ClaimPlace } from './claim-place'
import type { Side } from './comparison'
import { contextLength, type Fit } from './fit'

/**
 * The claim's very words `offset` tokens further on in the other text, as a fit; null when they are not there word for
 * word. Far cheaper than an alignment, and most of what moves moves unchanged.
 */
export function copyAt(before: Side, after: Side, claim: ClaimPlace, offset: number): Fit | null {
  for (let token = claim.firstToken; token < claim.lastToken; token++) {
    if (before.tokens.ids[token] !== after.tokens.ids[token + offset]) return null
  }
  const shift = (token: number) =>
    (after.tokens.starts[token + offset] ?? 0) - (before.tokens.starts[token] ?? 0)
  const start = claim.units.start + shift(claim.firstToken)
  const end = claim.units.end + shift(claim.lastToken - 1)
  const left = equalUnits(before, after, claim.units.start - 1, start - 1, -1)
  const right = equalUnits(before, after, claim.units.end, end, 1)
  return {
    image: { start, end },
    core: claim.units,
    room: { start, end },
    matched: claim.units.end - claim.units.start,
    left,
    right,
    adjacent: Math.min(8, left, right),
    cost: 0,
  }
}

/** How many units in a row are equal from two positions on, up to the length of a context. */
function equalUnits(before: Side, after: Side, here: number, there: number, step: 1 | -1): number {
  let equal = 0
  while (
    equal < contextLength &&
    before.units[here + equal * step] !== undefined &&
    before.units[here + equal * step] === after.units[there + equal * step]
  ) {
    equal++
  }
  return equal
}
