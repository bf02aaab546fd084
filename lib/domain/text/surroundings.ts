import type { Quote } from './quote'

/**
 * What stood around a quote, to be read by a person: whole words, with an ellipsis where the text went on. Scripts that put
 * no space between words stay as they were cut.
 */
export function surroundingsOf({ prefix, suffix }: Pick<Quote, 'prefix' | 'suffix'>): {
  before: string
  after: string
} {
  return {
    before: isCut(prefix) ? `…${prefix.replace(/^\S*\s+/, '')}` : prefix,
    after: isCut(suffix) ? `${suffix.replace(/\s+\S*$/, '')}…` : suffix,
  }
}

/**
 * A quote keeps at least 32 code units on either side, or one less for half a pair; less only at the edge of its text. The
 * beginning of a text that happens to be that long loses a word here, which reads better than half of one elsewhere.
 */
const isCut = (around: string) => around.length >= 31
