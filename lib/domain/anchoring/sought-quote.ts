import { type Side, sideOf } from '../comparison/comparison'
import { Vocabulary } from '../comparison/vocabulary'
import { type ClaimPlace, placeOf } from './claim-place'
import { contextLength } from './fit'
import { alignWindow, edit, extend } from './fit-table'

/** What is known of a quote when only one text is at hand. `start` is a hint, in code units of some other text. */
export type KnownQuote = { exact: string; prefix?: string; suffix?: string; start?: number }

/** A quote with its surroundings read as a text of its own, and the text it is sought in. */
export type SoughtQuote = { quote: Side; claim: ClaimPlace; text: Side; start: number | undefined }

/** Null when the quote holds nothing to look for. */
export function soughtQuote(
  text: string,
  { exact, prefix = '', suffix = '', start }: KnownQuote,
): SoughtQuote | null {
  const vocabulary = new Vocabulary()
  const quote = sideOf(prefix + exact + suffix, vocabulary)
  const claim = placeOf(quote, { start: prefix.length, end: prefix.length + exact.length })
  return claim && { quote, claim, text: sideOf(text, vocabulary), start }
}

/** How much of what surrounds a quote surrounds a place in the text too, 0 to 1: both sides together, and the weaker. */
export type Agreement = { mean: number; weaker: number }

/** How the surroundings of the units `start`..`end` agree with the quote's; null when nothing is known of those. */
export function contextAgreement(
  { quote, claim, text }: SoughtQuote,
  start: number,
  end: number,
): Agreement | null {
  const near = contextLength + 16
  const left = {
    a: { start: Math.max(0, claim.units.start - contextLength), end: claim.units.start },
    b: { start: Math.max(0, start - near), end: start },
    claim: { start: 0, end: 0 },
    openStart: true,
    openEnd: false,
  }
  const right = {
    a: { start: claim.units.end, end: Math.min(quote.units.length, claim.units.end + contextLength) },
    b: { start: end, end: Math.min(text.units.length, end + near) },
    claim: { start: 0, end: 0 },
    openStart: false,
    openEnd: true,
  }
  const known = [left, right].filter(({ a }) => a.end > a.start)
  if (known.length === 0) return null
  const shares = known.map((side) => {
    const nothingInCommon = edit + extend * (side.a.end - side.a.start)
    return Math.max(0, 1 - alignWindow(quote.units, text.units, side).cost / nothingInCommon)
  })
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return { mean, weaker: Math.min(...shares) }
}
