import type { Comparison } from '../comparison/comparison'
import type { TextRange } from '../text/range'
import type { ClaimPlace } from './claim-place'

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

/** The tokens at which words begin to stand in a text, two at most (Knuth, Morris and Pratt: no text makes it slow). */
function placesOf(words: Int32Array, ids: Int32Array): number[] {
  const borders = bordersOf(words)
  const places: number[] = []
  let matched = 0
  for (let at = 0; at < ids.length && places.length < 2; at++) {
    while (matched > 0 && words[matched] !== ids[at]) matched = borders[matched - 1] ?? 0
    if (words[matched] === ids[at]) matched++
    if (matched < words.length) continue
    places.push(at + 1 - matched)
    matched = borders[matched - 1] ?? 0
  }
  return places
}

/** How many of the first words stand again at the end of each beginning of `words`. */
function bordersOf(words: Int32Array): Int32Array {
  const borders = new Int32Array(words.length)
  for (let at = 1, matched = 0; at < words.length; at++) {
    while (matched > 0 && words[matched] !== words[at]) matched = borders[matched - 1] ?? 0
    if (words[matched] === words[at]) matched++
    borders[at] = matched
  }
  return borders
}
