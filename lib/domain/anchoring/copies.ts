import { isWordUnit } from '../comparison/tokens'
import { foldedText } from '../text/fold'
import type { TextRange } from '../text/range'
import { contextAgreement, type SoughtQuote } from './sought-quote'

/** The quote's very words in the text, and how well their surroundings agree; null when none are known. */
export type Copy = { units: TextRange; agreement: number | null }

/** All copies of a quote, best first; of more than a few hundred only those right beside its nearest surroundings. */
export function copiesOf(sought: SoughtQuote): Copy[] {
  return placesOf(sought)
    .map((units) => ({ units, agreement: contextAgreement(sought, units.start, units.end)?.mean ?? null }))
    .sort((one, other) => (other.agreement ?? 0) - (one.agreement ?? 0))
}

const mostCopies = 200

function placesOf({ quote, claim, text }: SoughtQuote): TextRange[] {
  const { start, end } = claim.units
  const words = foldedText(quote.units, start, end)
  const inText = foldedText(text.units, 0, text.units.length)
  const places = occurrences(inText, words, 0)
  if (places.length < mostCopies) return places.filter((place) => standsAlone(place))
  const before = foldedText(quote.units, Math.max(0, start - 12), start)
  const after = foldedText(quote.units, end, Math.min(end + 12, quote.units.length))
  const beside = [
    ...occurrences(inText, before + words, before.length),
    ...occurrences(inText, words + after, 0),
  ]
    .map((place) => ({ start: place.start, end: place.start + words.length }))
    .filter((place, index, all) => all.findIndex(({ start: first }) => first === place.start) === index)
  return beside.length > 0 ? beside : places

  /** Words that end where the quote's end; `Linus` does not stand in `Linuses`. */
  function standsAlone(place: TextRange): boolean {
    const cutsStart = joins(text.units, place.start) && !joins(quote.units, start)
    const cutsEnd = joins(text.units, place.end) && !joins(quote.units, end)
    return !cutsStart && !cutsEnd
  }
}

const joins = (units: Uint16Array, at: number) => isWordUnit(units[at - 1] ?? 0) && isWordUnit(units[at] ?? 0)

function occurrences(text: string, words: string, skipped: number): TextRange[] {
  const places: TextRange[] = []
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < mostCopies;
    at = text.indexOf(words, at + 1)
  ) {
    places.push({ start: at + skipped, end: at + words.length })
  }
  return places
}
