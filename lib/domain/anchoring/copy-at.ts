import type { Side } from '../comparison/comparison'
import { equalAfter, equalBefore } from '../comparison/equal-units'
import type { ClaimPlace } from './claim-place'
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
  const left = equalBefore(before, claim.units.start, after, start, contextLength)
  const right = equalAfter(before, claim.units.end, after, end, contextLength)
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
