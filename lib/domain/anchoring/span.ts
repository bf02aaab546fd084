import type { Side } from '../comparison/comparison'
import { tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'

/** Tokens of a text, half-open. */
export type TokenSpan = { firstToken: number; lastToken: number }

/** A claim in a folded text: its units, and the tokens it touches. */
export type ClaimSpan = TokenSpan & { units: TextRange }

/** Null when the range holds no word: only spaces, or marks that folding drops. */
export function claimSpanOf(side: Side, range: TextRange): ClaimSpan | null {
  const start = foldedPosition(side.starts, range.start)
  const end = foldedPosition(side.starts, range.end)
  const firstToken = tokenAfter(side.tokens, start)
  let lastToken = tokenAfter(side.tokens, end - 1)
  if ((side.tokens.starts[lastToken] ?? end) < end) lastToken++
  if (start >= end || firstToken >= lastToken) return null
  return { units: { start, end }, firstToken, lastToken }
}

/** The claim with its words whole: part of a word says too little about where it belongs. */
export function inWholeWords({ tokens }: Side, { firstToken, lastToken }: ClaimSpan): ClaimSpan {
  const units = { start: tokens.starts[firstToken] ?? 0, end: tokens.ends[lastToken - 1] ?? 0 }
  return { units, firstToken, lastToken }
}

/** The tokens that units of a text lie in. */
export function tokensOver({ tokens }: Side, units: TextRange): TokenSpan {
  return {
    firstToken: tokenAfter(tokens, units.start),
    lastToken: tokenAfter(tokens, units.end - 1) + 1,
  }
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
