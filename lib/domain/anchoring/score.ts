import type { Side } from '../comparison/comparison'
import { areFigures } from '../text/folded-words'
import type { TextRange } from '../text/range'
import { type Fit, fitWithin } from './fit'
import { contexts, fitNeeds, lengths, reaches } from './thresholds'

/** How much of a claim's context stands beside its counterpart too, 0 to 1 a side. */
export type Support = { weaker: number; stronger: number }

/** An edge of the text is a surrounding like any other: it stands beside the counterpart or it does not. */
export function supportOf(before: Side, claim: TextRange, after: Side, { left, right, image }: Fit): Support {
  const lengthAfter = before.units.length - claim.end
  const atStart = claim.start === 0 && image.start === 0
  const atEnd = lengthAfter === 0 && image.end === after.units.length
  const sides = [
    share(left, Math.min(contexts.length, claim.start), atStart),
    share(right, Math.min(contexts.length, lengthAfter), atEnd),
  ]
  return { weaker: Math.min(...sides), stronger: Math.max(...sides) }
}

/** How alike a claim's words and its counterpart's are, 0 to 1. */
export function similarityOf(claim: TextRange, image: TextRange, { matched }: { matched: number }): number {
  return matched / Math.max(claim.end - claim.start, image.end - image.start)
}

/**
 * How well does it fit: what a fit between the claim's old neighbours is worth. The less alike the words, the more of
 * those neighbours must be there; short words are alike by accident, so only both neighbours make sure of them. `words`
 * is the counterpart widened to whole words, `same` whether they are the claim's own.
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
  const { adjacent } = fit
  const similarity = similarityOf(claim, words, fit)
  const length = claim.end - claim.start
  const needs = fitNeeds
  if (length < lengths.medium && weaker < needs.supportOfShort && adjacent < needs.adjacent) return 'nothing'
  if (length < lengths.short) {
    if (same) return weaker >= needs.support ? 'same' : 'nothing'
    const alike = similarity >= needs.similarityBeside || areFigures(before, claim, after, words)
    const isBeside = weaker >= needs.supportOfOne && adjacent >= needs.adjacentOfChanged
    return alike && isBeside ? 'changed' : 'nothing'
  }
  if (same) return stronger >= needs.support || length >= lengths.veryLong ? 'same' : 'likely'
  const alike =
    similarity >= needs.similarity ||
    (similarity >= needs.similarityBeside && adjacent >= needs.adjacentOfChanged)
  if (weaker >= needs.support && alike) return 'changed'
  const isLikelyBesideOne = stronger >= needs.supportOfOne && similarity >= needs.similarityOfLikely
  const isLikelyByItself = length >= lengths.long && similarity >= needs.similarityByItself
  return isLikelyBesideOne || isLikelyByItself ? 'likely' : 'nothing'
}

/**
 * The fit, or a closer one right there that has more of the claim's surroundings beside it: where text was put in, the
 * cheapest alignment of everything may give the words at an edge of the claim to a look-alike beyond that text.
 */
export function closerFit(before: Side, claim: TextRange, after: Side, fit: Fit): Fit {
  const { weaker } = supportOf(before, claim, after, fit)
  const isWhole = fit.core.start === claim.start && fit.core.end === claim.end
  if (isWhole || weaker >= fitNeeds.support) return fit
  const b = { start: fit.image.start - reaches.closer, end: fit.image.end + reaches.closer }
  const closer = fitWithin(before, claim, after, b)
  if (!closer || supportOf(before, claim, after, closer).weaker <= weaker) return fit
  return { ...closer, cost: fit.cost }
}

/** At the edge of the text there is nothing to compare; when the counterpart is not at one, that proves little. */
const share = (equal: number, of: number, atEdges: boolean) =>
  of > 0 ? equal / of : atEdges ? 1 : fitNeeds.supportOfEdge
