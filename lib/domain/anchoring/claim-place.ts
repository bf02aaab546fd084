import type { Side } from '../comparison/comparison'
import { tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'

/** A claim in the folded text before: its units, and the tokens it touches (half-open). */
export type ClaimPlace = { units: TextRange; firstToken: number; lastToken: number }

/** Null when the range holds no word: only spaces, or marks that folding drops. */
export function placeOf(side: Side, range: TextRange): ClaimPlace | null {
  const start = foldedPosition(side.starts, range.start)
  const end = foldedPosition(side.starts, range.end)
  const firstToken = tokenAfter(side.tokens, start)
  let lastToken = tokenAfter(side.tokens, end - 1)
  if ((side.tokens.starts[lastToken] ?? end) < end) lastToken++
  if (start >= end || firstToken >= lastToken) return null
  return { units: { start, end }, firstToken, lastToken }
}

/** The place with its words whole: part of a word says too little about where it belongs. */
export function inWholeWords({ tokens }: Side, { firstToken, lastToken }: ClaimPlace): ClaimPlace {
  const units = { start: tokens.starts[firstToken] ?? 0, end: tokens.ends[lastToken - 1] ?? 0 }
  return { units, firstToken, lastToken }
}

/** The first folded unit that stems from `position` or later. */
function foldedPosition(starts: Uint32Array, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) >= position) high = middle
    else low = middle + 1
  }
  return low
}
