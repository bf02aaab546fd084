import type { Side } from '../comparison/comparison'
import { clipTo, type TextRange } from '../text/range'
import { supportOf } from './conviction'
import { contextLength, type Fit, fitClaim } from './fit'
import { isTooLarge } from './fit-table'

/** How a claim with its surroundings fits into `b`, whatever else stands there; null when it does not, or `b` is too long. */
export function fitWithin(before: Side, claim: TextRange, after: Side, b: TextRange): Fit | null {
  const window = {
    a: clipTo(before.units.length, { start: claim.start - contextLength, end: claim.end + contextLength }),
    b: clipTo(after.units.length, b),
    claim,
    openStart: true,
    openEnd: true,
  }
  return isTooLarge(window) ? null : fitClaim(before.units, after.units, window)
}

/**
 * The fit, or a closer one right there that has more of the claim's surroundings beside it: where text was put in, the
 * cheapest alignment of everything may give the words at an edge of the claim to a look-alike beyond that text.
 */
export function closerFit(before: Side, claim: TextRange, after: Side, fit: Fit): Fit {
  const { weaker } = supportOf(before, claim, after, fit)
  const isWhole = fit.core.start === claim.start && fit.core.end === claim.end
  if (isWhole || weaker >= 0.5) return fit
  const b = { start: fit.image.start - near, end: fit.image.end + near }
  const closer = fitWithin(before, claim, after, b)
  if (!closer || supportOf(before, claim, after, closer).weaker <= weaker) return fit
  return { ...closer, cost: fit.cost }
}

/** Units on either side of an image in which what belongs to it is looked for. */
const near = 2 * contextLength
