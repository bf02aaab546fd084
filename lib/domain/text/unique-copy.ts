import type { ClaimPlace } from './claim-place'
import type { Comparison } from './comparison'
import type { TextRange } from './range'

/** Where a claim's very words stand in the text after; null unless they stand once there, and once in the text before. */
export function uniqueCopy({ before, after }: Comparison, claim: ClaimPlace): TextRange | null {
  const { firstToken, lastToken } = claim
  const words = before.tokens.ids.subarray(firstToken, Math.min(lastToken, firstToken + mostWords))
  const [place, another] = placesOf(words, after.tokens.ids)
  if (place === undefined || another !== undefined || placesOf(words, before.tokens.ids).length > 1)
    return null
  for (let token = firstToken + mostWords; token < lastToken; token++) {
    if (before.tokens.ids[token] !== after.tokens.ids[place + token - firstToken]) return null
  }
  const { starts, ends } = after.tokens
  return { start: starts[place] ?? 0, end: ends[place + lastToken - firstToken - 1] ?? 0 }
}

/** When the first words of a claim stand more than once, it does not matter that all of it may not. */
const mostWords = 64

/** The tokens at which words begin to stand in a text, two at most. */
function placesOf(words: Int32Array, ids: Int32Array): number[] {
  const [first = -1] = words
  const places: number[] = []
  for (let at = ids.indexOf(first); at !== -1 && places.length < 2; at = ids.indexOf(first, at + 1)) {
    if (words.every((id, index) => ids[at + index] === id)) places.push(at)
  }
  return places
}
