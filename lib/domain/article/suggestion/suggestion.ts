import { arabicRules } from './arabic'
import { englishRules } from './english'
import { type SuggestionKind, suggestionKinds } from './suggestion-kind'

/** What in a sentence points at something checkable, in the order of `suggestionKinds`. Knows Arabic and English. */
export function suggestionsIn(sentence: string, language: string): SuggestionKind[] {
  const rules = language.startsWith('ar') ? arabicRules : englishRules
  const plain = sentence.slice(0, longest).replace(arabicMarks, '').replace(rules.idiom, ' ')
  // A year is no quantity, nor is a share in percent or the number in a name.
  const quantities = plain
    .replace(rules.percentage, ' ')
    .replace(rules.date, ' ')
    .replace(rules.numberedName, ' ')
  return suggestionKinds.filter((kind) => (kind === 'figure' ? quantities : plain).search(rules[kind]) !== -1)
}

/** What no sentence of a writer reaches is looked at so far only: patterns must not hold up a page. */
const longest = 1500

/** Vowel signs, doubling and tatweel: the same word is written with and without them. */
const arabicMarks = /[\u064b-\u0652\u0640]/g
