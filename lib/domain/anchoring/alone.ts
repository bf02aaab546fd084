import { type Comparison, runBefore, type Side } from '../comparison/comparison'
import type { TextRange } from '../text/range'
import type { Match } from './match'
import type { ClaimSpan } from './span'
import { aloneNeeds, caps } from './thresholds'

/**
 * Is the claim the only one of its kind? Finds it by its words alone, all else around them rewritten: they stand once in
 * either text, were matched in order with the rest of the text, and are too rare to stand there by accident.
 */
export function matchAlone(comparison: Comparison, claim: ClaimSpan): Match {
  const { before, runs } = comparison
  const run = runs[runBefore(runs, claim.firstToken)]
  if (!run || run.a + run.length < claim.lastToken) return { found: 'nothing' }
  if (before.tokens.length < aloneNeeds.words) return { found: 'nothing' }
  const units = onlyCopy(comparison, claim)
  if (!units || chanceOf(before, claim) > aloneNeeds.chance) return { found: 'nothing' }
  return { found: 'same', units }
}

/** Where a claim's very words stand in the text after; null unless they stand once there, and once in the text before. */
export function onlyCopy({ before, after }: Comparison, claim: ClaimSpan): TextRange | null {
  const { firstToken, lastToken } = claim
  const words = before.tokens.ids.subarray(firstToken, Math.min(lastToken, firstToken + caps.wordsOfCopy))
  const [first, another] = firstTwo(words, after.tokens.ids)
  if (first === undefined || another !== undefined || firstTwo(words, before.tokens.ids).length > 1)
    return null
  for (let token = firstToken + words.length; token < lastToken; token++) {
    if (before.tokens.ids[token] !== after.tokens.ids[first + token - firstToken]) return null
  }
  const { starts, ends } = after.tokens
  return { start: starts[first] ?? 0, end: ends[first + lastToken - firstToken - 1] ?? 0 }
}

/** How many times words so frequent are to be expected in that order if words followed each other by accident. */
function chanceOf({ tokens }: Side, claim: ClaimSpan): number {
  const { ids, length } = tokens
  const counts = new Map<number, number>()
  const words = ids.subarray(claim.firstToken, claim.lastToken)
  for (const id of words) counts.set(id, 0)
  for (const id of ids) {
    const count = counts.get(id)
    if (count !== undefined) counts.set(id, count + 1)
  }
  return words.reduce((chance, id) => (chance * (counts.get(id) ?? 0)) / length, length)
}

/** The first tokens at which words stand in a text, two at most (Knuth, Morris and Pratt: no text makes it slow). */
function firstTwo(words: Int32Array, ids: Int32Array): number[] {
  const borders = bordersOf(words)
  const firsts: number[] = []
  let matched = 0
  for (let at = 0; at < ids.length && firsts.length < 2; at++) {
    while (matched > 0 && words[matched] !== ids[at]) matched = borders[matched - 1] ?? 0
    if (words[matched] === ids[at]) matched++
    if (matched < words.length) continue
    firsts.push(at + 1 - matched)
    matched = borders[matched - 1] ?? 0
  }
  return firsts
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
