import type { TextRange } from './range'
import { insidePair } from './surrogate'

/** What a claim remembers of its place: its words and what stood around them, byte-exact. */
export type Quote = { exact: string; prefix: string; suffix: string }

/**
 * The quote of `range` in `text` with its surroundings: 32 code units on each side, 64 when the quote is shorter than
 * eight, and up to 256 as long as the same words in the same surroundings stand elsewhere too. Never cuts a surrogate
 * pair; shorter at the edges of the text.
 */
export function quoteAt(text: string, range: TextRange): Quote {
  const reaches = range.end - range.start < 8 ? [64, 128, 256] : [32, 64, 128, 256]
  let quote: Quote = { exact: '', prefix: '', suffix: '' }
  for (const reach of reaches) {
    quote = quoteWithin(text, range, reach)
    if (!isRepeated(text, quote.prefix + quote.exact + quote.suffix)) break
  }
  return quote
}

/** The same with so many code units on each side, however often the words stand in the text. */
export function quoteWithin(text: string, { start, end }: TextRange, reach: number): Quote {
  const from = Math.max(0, start - reach)
  const to = Math.min(text.length, end + reach)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(insidePair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, insidePair(text, to) ? to - 1 : to),
  }
}

function isRepeated(text: string, words: string): boolean {
  return text.indexOf(words, text.indexOf(words) + 1) !== -1
}
