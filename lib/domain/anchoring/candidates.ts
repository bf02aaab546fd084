import { isWordUnit } from '../comparison/tokens'
import { foldedText } from '../text/fold'
import { overlaps, type TextRange } from '../text/range'
import { searchApproximately } from './approximate-search'
import { fitClaim } from './fit'
import { longFits, type QuoteFit } from './long-quote'
import { similarityOf } from './score'
import { type Agreement, contextAgreement, type SoughtQuote } from './sought-quote'
import { caps, costs, editedNeeds, lengths, reaches } from './thresholds'

/** The quote's very words in the text, and how well their context agrees; null when none is known. */
export type ExactCandidate = { units: TextRange; agreement: number | null }

/** Text like a quote: `similarity` 0 to 1, `agreement` of its context (null: unknown), the less `distance` the likelier. */
export type ApproximateCandidate = {
  units: TextRange
  similarity: number
  agreement: Agreement | null
  distance: number
}

/** All copies of a quote, best first; of more than a few hundred only those right beside its nearest context. */
export function exactCandidates(sought: SoughtQuote): ExactCandidate[] {
  return copiesOf(sought)
    .map((units) => ({ units, agreement: contextAgreement(sought, units.start, units.end)?.mean ?? null }))
    .sort((one, other) => (other.agreement ?? 0) - (one.agreement ?? 0))
}

function copiesOf({ quote, claim, text }: SoughtQuote): TextRange[] {
  const { start, end } = claim.units
  const words = foldedText(quote.units, start, end)
  const inText = foldedText(text.units, 0, text.units.length)
  const copies = occurrences(inText, words, 0)
  if (copies.length < caps.copies) return copies.filter((copy) => standsAlone(copy))
  const before = foldedText(quote.units, Math.max(0, start - reaches.beside), start)
  const after = foldedText(quote.units, end, Math.min(end + reaches.beside, quote.units.length))
  const beside = [
    ...occurrences(inText, before + words, before.length),
    ...occurrences(inText, words + after, 0),
  ]
    .map((copy) => ({ start: copy.start, end: copy.start + words.length }))
    .filter((copy, index, all) => all.findIndex(({ start: first }) => first === copy.start) === index)
  return beside.length > 0 ? beside : copies

  /** Words that end where the quote's end; `Linus` does not stand in `Linuses`. */
  function standsAlone(copy: TextRange): boolean {
    const cutsStart = joins(text.units, copy.start) && !joins(quote.units, start)
    const cutsEnd = joins(text.units, copy.end) && !joins(quote.units, end)
    return !cutsStart && !cutsEnd
  }
}

const joins = (units: Uint16Array, at: number) => isWordUnit(units[at - 1] ?? 0) && isWordUnit(units[at] ?? 0)

function occurrences(text: string, words: string, skipped: number): TextRange[] {
  const found: TextRange[] = []
  for (
    let at = text.indexOf(words);
    at !== -1 && found.length < caps.copies;
    at = text.indexOf(words, at + 1)
  ) {
    found.push({ start: at + skipped, end: at + words.length })
  }
  return found
}

/**
 * Text like a quote, likeliest first, no two overlapping. Edits are tolerated in proportion to the quote's length; a
 * short quote earns no tolerance.
 */
export function approximateCandidates(sought: SoughtQuote): ApproximateCandidate[] {
  const { start, end } = sought.claim.units
  if (end - start < lengths.short) return []
  const fits = end - start > caps.pattern ? longFits(sought) : shortFits(sought)
  const candidates = fits.map((fit) => candidateOf(sought, fit))
  candidates.sort((one, other) => one.distance - other.distance)
  return candidates.filter(
    ({ units }, index) => !candidates.slice(0, index).some((better) => overlaps(better.units, units)),
  )
}

/** Whether text is so much like a quote that it may be the quote edited: the more its context agrees, the sooner. */
export function mayBeEdited({ similarity, agreement }: ApproximateCandidate): boolean {
  if (agreement === null) return similarity >= editedNeeds.similarityByItself
  const together = similarity + editedNeeds.weightOfAgreement * agreement.mean
  return together >= editedNeeds.together && agreement.mean >= editedNeeds.agreement
}

function shortFits({ quote, claim, text }: SoughtQuote): QuoteFit[] {
  const pattern = quote.units.subarray(claim.units.start, claim.units.end)
  const mostErrors = Math.floor(pattern.length / editedNeeds.oneErrorIn)
  return searchApproximately(text.units, pattern, mostErrors, caps.approximate).flatMap((hit) => {
    const window = {
      a: claim.units,
      b: { start: Math.max(0, hit.end - pattern.length - mostErrors), end: hit.end },
      claim: claim.units,
      openStart: true,
      openEnd: true,
    }
    const fit = fitClaim(quote.units, text.units, window)
    return fit ? [fit] : []
  })
}

function candidateOf(sought: SoughtQuote, fit: QuoteFit): ApproximateCandidate {
  const agreement = contextAgreement(sought, fit.image.start, fit.image.end)
  const strangeness = agreement === null ? 0 : (1 - agreement.mean) * editedNeeds.editsOfContext
  return {
    units: fit.image,
    similarity: similarityOf(sought.claim.units, fit.image, fit),
    agreement,
    distance: fit.cost + strangeness * costs.edit,
  }
}
