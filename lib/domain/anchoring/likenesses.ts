import { overlaps, type TextRange } from '../text/range'
import { searchApproximately } from './approximate-search'
import { fitClaim } from './fit'
import { edit } from './fit-table'
import { longFits, type QuoteFit } from './long-fits'
import { type Agreement, contextAgreement, type SoughtQuote } from './sought-quote'

/** Text like a quote: `alike` 0 to 1, `agreement` of its surroundings (null: unknown), less `doubt` the likelier. */
export type Likeness = { units: TextRange; alike: number; agreement: Agreement | null; doubt: number }

/**
 * Text like a quote, likeliest first, no two overlapping. Edits are tolerated in proportion to the quote's length; under
 * eight units there is no tolerance.
 */
export function likenessesOf(sought: SoughtQuote): Likeness[] {
  const { start, end } = sought.claim.units
  if (end - start < shortest) return []
  const fits = end - start > longestPattern ? longFits(sought) : shortFits(sought)
  const likenesses = fits.map((fit) => likenessOf(sought, fit))
  likenesses.sort((one, other) => one.doubt - other.doubt)
  return likenesses.filter(
    ({ units }, index) => !likenesses.slice(0, index).some((better) => overlaps(better.units, units)),
  )
}

/** Whether text is so much like a quote that it may be the quote edited: the more its surroundings agree, the sooner. */
export function mayBeEdited({ alike, agreement }: Likeness): boolean {
  return agreement === null ? alike >= 0.85 : alike + agreement.mean / 2 >= 1.1 && agreement.mean >= 0.4
}

const shortest = 8
/** A longer quote has words enough to be found by. */
const longestPattern = 256
const mostCandidates = 12

function shortFits({ quote, claim, text }: SoughtQuote): QuoteFit[] {
  const pattern = quote.units.subarray(claim.units.start, claim.units.end)
  const mostErrors = Math.floor(pattern.length / 5)
  return searchApproximately(text.units, pattern, mostErrors, mostCandidates).flatMap((hit) => {
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

function likenessOf(sought: SoughtQuote, fit: QuoteFit): Likeness {
  const { start, end } = sought.claim.units
  const agreement = contextAgreement(sought, fit.image.start, fit.image.end)
  return {
    units: fit.image,
    alike: fit.matched / Math.max(end - start, fit.image.end - fit.image.start),
    agreement,
    doubt: fit.cost + (agreement === null ? 0 : (1 - agreement.mean) * 12 * edit),
  }
}
