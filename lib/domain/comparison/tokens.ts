import type { Vocabulary } from './vocabulary'

/**
 * A folded text as words: token `t` is the units from `starts[t]` to `ends[t]`, and tokens of one spelling have one id
 * across all texts read with one vocabulary. White space is in no token.
 */
export type Tokens = { ids: Int32Array; starts: Int32Array; ends: Int32Array; length: number }

/**
 * Cuts folded units into words. Each punctuation mark, emoji, and character of a script written without spaces is a
 * token of its own; so is each unit of a run too long for a word, lest an edit anywhere in it change the whole.
 */
export function tokensOf(units: Uint16Array, vocabulary: Vocabulary): Tokens {
  const ids = new Int32Array(units.length)
  const starts = new Int32Array(units.length)
  const ends = new Int32Array(units.length)
  let length = 0
  for (let at = 0; at < units.length; ) {
    const kind = kindOf(units[at] ?? 0)
    const end = kind === word ? endOfWord(units, at) : Math.min(at + (kind === pair ? 2 : 1), units.length)
    const step = end - at > longestWord ? 1 : end - at
    for (; kind !== space && at < end; at += step) {
      ids[length] = vocabulary.idOf(units, at, at + step)
      starts[length] = at
      ends[length++] = at + step
    }
    at = end
  }
  // As many places as there are units are asked for, and only those written to take memory.
  return {
    ids: ids.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    length,
  }
}

/** The first token that ends after the unit `position`; the number of tokens when there is none. */
export function tokenAfter(tokens: Tokens, position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.ends[middle] ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a token starts at the unit `position`. */
export function startsToken(tokens: Tokens, position: number): boolean {
  return tokens.starts[tokenAfter(tokens, position)] === position
}

/** Whether a token ends before the unit `position`. */
export function endsToken(tokens: Tokens, position: number): boolean {
  return tokens.ends[tokenAfter(tokens, position - 1)] === position
}

/** Whether a folded unit is part of words that are written with spaces between them. */
export function isWordUnit(unit: number): boolean {
  return kindOf(unit) === word
}

export function isSpace(unit: number | undefined): boolean {
  return kindOf(unit ?? 0) === space
}

const longestWord = 64

function endOfWord(units: Uint16Array, at: number): number {
  let end = at + 1
  while (end < units.length && kindOf(units[end] ?? 0) === word) end++
  return end
}

const [space, word, mark, pair] = [1, 2, 3, 4]
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  return kinds[unit] || learnKind(unit)
}

function learnKind(unit: number): number {
  const character = String.fromCharCode(unit)
  let kind = mark
  if (unit >= 0xd800 && unit <= 0xdbff) kind = pair
  else if (/\s/.test(character)) kind = space
  else if (wordCharacter.test(character) && !unspaced.test(character)) kind = word
  kinds[unit] = kind
  return kind
}

const wordCharacter = /[\p{L}\p{M}\p{N}_\u200C\u200D]/u
const unspaced =
  /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
