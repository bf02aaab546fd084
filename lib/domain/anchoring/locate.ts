import { backToText, tidyImage } from '../comparison/back-to-text'
import { saysTheSame } from '../comparison/sameness'
import type { TextRange } from '../text/range'
import type { Anchoring } from './anchoring'
import {
  type ApproximateCandidate,
  approximateCandidates,
  type ExactCandidate,
  exactCandidates,
  mayBeEdited,
} from './candidates'
import { isDenialOther } from './denial'
import { withLostEdges, wordsAt } from './edges'
import { type KnownQuote, type SoughtQuote, soughtQuote } from './sought-quote'
import { kindOfChange } from './telling-words'
import { caps, copyNeeds, costs, editedNeeds, lengths } from './thresholds'

/** See `locateQuote`. Copies of the quote are judged by their context; only without one is anything like it. */
export function locate(text: string, quote: KnownQuote): Anchoring {
  const sought = soughtQuote(text, quote)
  if (!sought) return { kind: 'lost' }
  const copies = exactCandidates(sought)
    .filter(({ units }) => isSaidAt(sought, units))
    .map((copy) => withHint(sought, copy))
    .sort((one, other) => (other.agreement ?? 0) - (one.agreement ?? 0))
  const best = copies[0]
  return best ? locateCopy(sought, best, copies) : locateEdited(sought)
}

function locateCopy(sought: SoughtQuote, best: ExactCandidate, copies: ExactCandidate[]): Anchoring {
  const needs = copyNeeds
  const agreement = best.agreement ?? 1
  const rivals = copies.filter((copy) => (copy.agreement ?? 1) > agreement - needs.lead)
  if (rivals.length > 1) return ambiguous(sought, rivals)
  const found = backToText(sought.text, best.units)
  if (agreement >= needs.exact)
    return isDeniedOtherwise(sought, found) ? ambiguous(sought, [best]) : { kind: 'exact', range: found }
  if (agreement < needs.undisputed) {
    // The very words elsewhere, and words like them between the old surroundings: either may be the quote.
    const rival = Math.max(needs.rival, agreement + needs.lead)
    const edited = approximateCandidates(sought).find(
      (candidate) => mayBeEdited(candidate) && (candidate.agreement?.mean ?? 0) >= rival,
    )
    if (edited) return ambiguous(sought, [best, edited])
  }
  const length = sought.claim.units.end - sought.claim.units.start
  const needed = length < lengths.short ? needs.short : length < lengths.sentence ? needs.phrase : 0
  if (agreement < needed) return { kind: 'lost' }
  return isDeniedOtherwise(sought, found) ? ambiguous(sought, [best]) : { kind: 'moved', range: found }
}

/** `never` before the very words of the quote, or no longer, is the opposite of it. */
function isDeniedOtherwise({ quote, claim, text }: SoughtQuote, found: TextRange): boolean {
  return isDenialOther(quote.text, backToText(quote, claim.units), text.text, found, true)
}

/** Where its context does not decide, the copy right where the quote once was is likelier. */
function withHint({ text, start }: SoughtQuote, copy: ExactCandidate): ExactCandidate {
  if (start === undefined) return copy
  const isThere = backToText(text, copy.units).start === start
  if (copy.agreement === null) return { ...copy, agreement: isThere ? 1 : copyNeeds.notThere }
  return isThere ? { ...copy, agreement: Math.min(1, copy.agreement + copyNeeds.lead) } : copy
}

function locateEdited(sought: SoughtQuote): Anchoring {
  const { quote, claim, text } = sought
  const all = approximateCandidates(sought)
  const candidates = all.filter(mayBeEdited)
  const [best, second] = candidates
  if (!best) return { kind: 'lost' }
  const { least, oneIn } = editedNeeds.lead
  const lead = costs.edit * Math.max(least, (claim.units.end - claim.units.start) / oneIn)
  if (second && second.distance - best.distance < lead) return ambiguous(sought, candidates)
  // In a text of look-alikes one of them may have taken the quote's place beside one of its neighbours.
  if (all.length > 1 && best.agreement && best.agreement.weaker < editedNeeds.weaker)
    return ambiguous(sought, candidates)
  const units = withLostEdges(quote, claim, text, tidyImage(quote, claim.units, text, best.units))
  const range = backToText(text, units)
  const change = kindOfChange(wordsAt(quote, claim.units), wordsAt(text, units))
  const isDoubted = change === 'another' || (change === 'reworded' && !hasItsContext(sought, best))
  return isDoubted
    ? ambiguous(sought, candidates)
    : { kind: 'changed', range, quote: text.text.slice(range.start, range.end) }
}

/** Whether a copy of the folded quote says the same as it is written, and no sign or decimals were put in beside it. */
function isSaidAt({ quote, claim, text }: SoughtQuote, units: TextRange): boolean {
  return saysTheSame(wordsAt(quote, claim.units), wordsAt(text, units))
}

/** Whether next to all of what stood on either side stands there still; no more than a few letters prove nothing. */
function hasItsContext({ quote, claim }: SoughtQuote, { agreement }: ApproximateCandidate): boolean {
  const known = Math.min(claim.units.start, quote.units.length - claim.units.end)
  const { contextOfReworded, agreementOfReworded } = editedNeeds
  return known >= contextOfReworded && (agreement?.weaker ?? 0) >= agreementOfReworded
}

function ambiguous({ quote, claim, text }: SoughtQuote, found: { units: TextRange }[]): Anchoring {
  const candidates = found
    .slice(0, caps.candidatesShown)
    .map(({ units }) => backToText(text, tidyImage(quote, claim.units, text, units)))
  return { kind: 'ambiguous', candidates: candidates.sort((one, other) => one.start - other.start) }
}
