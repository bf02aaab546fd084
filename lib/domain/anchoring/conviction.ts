import type { Side } from '../comparison/comparison'
import { areFigures } from '../text/folded-words'
import type { TextRange } from '../text/range'
import { contextLength, type Fit } from './fit'

/** How much of a claim's surroundings stands beside its counterpart too, 0 to 1 a side. */
export type Support = { weaker: number; stronger: number }

/** An edge of the text is a surrounding like any other: it stands beside the counterpart or it does not. */
export function supportOf(before: Side, claim: TextRange, after: Side, { left, right, image }: Fit): Support {
  const lengthAfter = before.units.length - claim.end
  const atStart = claim.start === 0 && image.start === 0
  const atEnd = lengthAfter === 0 && image.end === after.units.length
  const sides = [
    share(left, Math.min(contextLength, claim.start), atStart),
    share(right, Math.min(contextLength, lengthAfter), atEnd),
  ]
  return { weaker: Math.min(...sides), stronger: Math.max(...sides) }
}

/** How alike a claim's words and its counterpart's are, 0 to 1. */
export function likeness(claim: TextRange, image: TextRange, { matched }: Fit): number {
  return matched / Math.max(claim.end - claim.start, image.end - image.start)
}

/**
 * What a fit between the claim's old neighbours is worth: the less alike the words, the more of those neighbours must be
 * there. Short words are alike by accident, so only both neighbours can vouch for them. `words` is the counterpart
 * widened to whole words, `same` whether they are the claim's own.
 */
export function judgeFit(
  before: Side,
  claim: TextRange,
  after: Side,
  fit: Fit,
  words: TextRange,
  same: boolean,
): 'same' | 'changed' | 'likely' | 'nothing' {
  const { weaker, stronger } = supportOf(before, claim, after, fit)
  const length = claim.end - claim.start
  if (length < 16 && weaker < 0.7 && fit.adjacent < 4) return 'nothing'
  if (length < 8) {
    if (same) return weaker >= 0.5 ? 'same' : 'nothing'
    const alike = likeness(claim, words, fit) >= 0.6 || areFigures(before, claim, after, words)
    return alike && weaker >= 0.6 && fit.adjacent >= 5 ? 'changed' : 'nothing'
  }
  if (same) return stronger >= 0.5 || length >= 60 ? 'same' : 'likely'
  const alike = likeness(claim, words, fit)
  if (weaker >= 0.5 && (alike >= 0.7 || (alike >= 0.6 && fit.adjacent >= 5))) return 'changed'
  return (stronger >= 0.6 && alike >= 0.65) || (length >= 40 && alike >= 0.85) ? 'likely' : 'nothing'
}

/** At the edge of the text there is nothing to compare; when the counterpart is not at one, that proves little. */
const share = (equal: number, of: number, atEdges: boolean) => (of > 0 ? equal / of : atEdges ? 1 : 0.5)
