import { foldForSearch } from '../text/fold'
import { arabicStem } from './arabic-stem'
import { emptyWords } from './empty-words'
import { englishStem } from './english-stem'

/** A word as it is likened; `isEmpty` where any sentence may have it, whatever it says. */
export type StemmedWord = { stem: string; isEmpty: boolean }

/**
 * The stems of what a text says, in their order and as often as they are said: what claims are likened by, and found under in
 * the database. Empty words are left out, unless there is nothing else. Empty where there is neither letter nor digit.
 */
export function stemsOf(text: string): string[] {
  return tellingStems(foldedWords(text).map(stemmed))
}

/** Each stem of a text once, in a stable order. */
export function distinctStems(text: string): string[] {
  return [...new Set(stemsOf(text))].sort()
}

export function tellingStems(words: readonly StemmedWord[]): string[] {
  const telling = words.filter(({ isEmpty }) => !isEmpty)
  return (telling.length > 0 ? telling : words).map(({ stem }) => stem)
}

/** The words of a text, folded as for search; of a very long one those of its beginning. */
export function foldedWords(text: string): string[] {
  return foldForSearch(text.slice(0, mostUnits)).match(word) ?? []
}

export function stemmed(folded: string): StemmedWord {
  return { stem: stemOf(folded).slice(0, longestStem), isEmpty: emptyWords.has(folded) }
}

function stemOf(folded: string): string {
  if (/^\p{Script=Arabic}/u.test(folded)) return arabicStem(folded)
  return /^[a-z]/.test(folded) ? englishStem(folded) : folded
}

/** Folded: letters, or a number with its separators. */
const word = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*/gu

/** UTF-16 code units: several times the longest sentence. */
const mostUnits = 2000

/** Of a script that writes no spaces, a whole sentence is one stem. */
const longestStem = 64
