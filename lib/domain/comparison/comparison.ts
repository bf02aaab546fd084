import { type Folded, foldWithMap } from '../text/fold'
import { alignTokens } from './alignment'
import type { Run } from './run'
import { type Tokens, tokensOf } from './tokens'
import { Vocabulary } from './vocabulary'

/** One of the two texts of a comparison: as it is, folded, and as words. */
export type Side = Folded & { text: string; tokens: Tokens }

/** Two revisions, and which words of the one are which of the other. Serves any number of claims. */
export type Comparison = { before: Side; after: Side; runs: Run[] }

export function compareTexts(before: string, after: string): Comparison {
  const vocabulary = new Vocabulary()
  const one = sideOf(before, vocabulary)
  const other = sideOf(after, vocabulary)
  return { before: one, after: other, runs: alignTokens(one.tokens, other.tokens) }
}

/** The last run that starts at or before token `at` of the text before (`a`) or after (`b`); -1 when there is none. */
export function runBefore(runs: Run[], at: number, side: 'a' | 'b' = 'a'): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[side] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function sideOf(text: string, vocabulary: Vocabulary): Side {
  const folded = foldWithMap(text)
  return { ...folded, text, tokens: tokensOf(folded.units, vocabulary) }
}
