import { type Side, sideOf } from '../comparison/comparison'
import { Vocabulary } from '../comparison/vocabulary'
import { alignWindow } from './alignment'
import { type ClaimSpan, claimSpanOf } from './span'
import { contexts, costs } from './thresholds'

/** What is known of a quote when only one text is at hand. `start` is a hint, in code units of some other text. */
export type KnownQuote = { exact: string; prefix?: string; suffix?: string; start?: number }

/** A quote with its context read as a text of its own, and the text it is sought in. */
export type SoughtQuote = { quote: Side; claim: ClaimSpan; text: Side; start: number | undefined }

/** Null when the quote holds nothing to look for. */
export function soughtQuote(
  text: string,
  { exact, prefix = '', suffix = '', start }: KnownQuote,
): SoughtQuote | null {
  const vocabulary = new Vocabulary()
  const quote = sideOf(prefix + exact + suffix, vocabulary)
  const claim = claimSpanOf(quote, { start: prefix.length, end: prefix.length + exact.length })
  return claim && { quote, claim, text: sideOf(text, vocabulary), start }
}

/** How much of the context of a quote a candidate has too, 0 to 1: both sides together, and the weaker. */
export type Agreement = { mean: number; weaker: number }

/** How the context of the units `start`..`end` agrees with the quote's; null when nothing is known of that. */
export function contextAgreement(
  { quote, claim, text }: SoughtQuote,
  start: number,
  end: number,
): Agreement | null {
  const near = contexts.length + contexts.shift
  const left = {
    a: { start: Math.max(0, claim.units.start - contexts.length), end: claim.units.start },
    b: { start: Math.max(0, start - near), end: start },
    claim: { start: 0, end: 0 },
    openStart: true,
    openEnd: false,
  }
  const right = {
    a: { start: claim.units.end, end: Math.min(quote.units.length, claim.units.end + contexts.length) },
    b: { start: end, end: Math.min(text.units.length, end + near) },
    claim: { start: 0, end: 0 },
    openStart: false,
    openEnd: true,
  }
  const known = [left, right].filter(({ a }) => a.end > a.start)
  if (known.length === 0) return null
  const shares = known.map((side) => {
    const nothingInCommon = costs.edit + costs.extend * (side.a.end - side.a.start)
    return Math.max(0, 1 - alignWindow(quote.units, text.units, side).cost / nothingInCommon)
  })
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return { mean, weaker: Math.min(...shares) }
}
