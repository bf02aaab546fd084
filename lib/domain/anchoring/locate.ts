import { backToText, tidyImage } from '../comparison/back-to-text'
import { saysTheSame } from '../comparison/sameness'
import type { TextRange } from '../text/range'
import type { Anchoring } from './anchoring'
import { type Copy, copiesOf } from './copies'
import { wordsAt } from './figure-edges'
import { edit } from './fit-table'
import { type Likeness, likenessesOf, mayBeEdited } from './likenesses'
import { type KnownQuote, type SoughtQuote, soughtQuote } from './sought-quote'
import { likelihoodOf } from './telling-words'

/** See `locateQuote`. Copies of the quote are judged by their surroundings; only without one is anything like it. */
export function locate(text: string, quote: KnownQuote): Anchoring {
  const sought = soughtQuote(text, quote)
  if (!sought) return { kind: 'lost' }
  const copies = copiesOf(sought)
    .filter(({ units }) => isSaidAt(sought, units))
    .map((copy) => withHint(sought, copy))
    .sort((one, other) => (other.agreement ?? 0) - (one.agreement ?? 0))
  const best = copies[0]
  if (!best) return locateLikeness(sought)

  const agreement = best.agreement ?? 1
  const rivals = copies.filter((copy) => (copy.agreement ?? 1) > agreement - clearLead)
  if (rivals.length > 1) return ambiguous(sought, rivals)
  const found = backToText(sought.text, best.units)
  if (agreement >= 0.95) return { kind: 'exact', range: found }
  if (agreement < 0.6) {
    // The very words elsewhere, and words like them between the old surroundings: either may be the quote.
    const edited = likenessesOf(sought).find(
      (like) => mayBeEdited(like) && (like.agreement?.mean ?? 0) >= Math.max(0.7, agreement + clearLead),
    )
    if (edited) return ambiguous(sought, [best, edited])
  }
  const length = sought.claim.units.end - sought.claim.units.start
  const needed = length < 8 ? 0.6 : length < 32 ? 0.3 : 0
  return agreement < needed ? { kind: 'lost' } : { kind: 'moved', range: found }
}

/** Two copies whose surroundings agree this nearly as well cannot be told apart. */
const clearLead = 0.15

/** Where its surroundings do not decide, the copy right where the quote once was is likelier. */
function withHint({ text, start }: SoughtQuote, copy: Copy): Copy {
  if (start === undefined) return copy
  const isThere = backToText(text, copy.units).start === start
  if (copy.agreement === null) return { ...copy, agreement: isThere ? 1 : 0.7 }
  return isThere ? { ...copy, agreement: Math.min(1, copy.agreement + clearLead) } : copy
}

function locateLikeness(sought: SoughtQuote): Anchoring {
  const { quote, claim, text } = sought
  const all = likenessesOf(sought)
  const likenesses = all.filter(mayBeEdited)
  const [best, second] = likenesses
  if (!best) return { kind: 'lost' }
  const clearlyLess = edit * Math.max(4, (claim.units.end - claim.units.start) / 16)
  if (second && second.doubt - best.doubt < clearlyLess) return ambiguous(sought, likenesses)
  // In a text of look-alikes one of them may have taken the quote's place beside one of its neighbours.
  if (all.length > 1 && best.agreement && best.agreement.weaker < 0.5) return ambiguous(sought, likenesses)
  const units = tidyImage(quote, claim.units, text, best.units)
  const range = backToText(text, units)
  const likelihood = likelihoodOf(wordsAt(quote, claim.units), wordsAt(text, units))
  const isDoubted =
    likelihood === 'another' || (likelihood === 'reworded' && !isVouchedForBySurroundings(sought, best))
  return isDoubted
    ? ambiguous(sought, likenesses)
    : { kind: 'changed', range, quote: text.text.slice(range.start, range.end) }
}

/** Whether a copy of the folded quote says the same as it is written, and no sign or decimals were put in beside it. */
function isSaidAt({ quote, claim, text }: SoughtQuote, units: TextRange): boolean {
  return saysTheSame(wordsAt(quote, claim.units), wordsAt(text, units))
}

/** Whether next to all of what stood on either side stands there still; no more than a few letters prove nothing. */
function isVouchedForBySurroundings({ quote, claim }: SoughtQuote, { agreement }: Likeness): boolean {
  const known = Math.min(claim.units.start, quote.units.length - claim.units.end)
  return known >= 8 && (agreement?.weaker ?? 0) >= 0.9
}

function ambiguous({ text }: SoughtQuote, places: { units: TextRange }[]): Anchoring {
  const candidates = places.slice(0, 10).map(({ units }) => backToText(text, units))
  return { kind: 'ambiguous', candidates: candidates.sort((one, other) => one.start - other.start) }
}
