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
  const edges = new Edges()
  for (let at = 0; at < units.length; ) {
    const kind = kindOf(units[at] ?? 0)
    const end = kind === word ? endOfWord(units, at) : at + (kind === pair ? 2 : 1)
    if (end - at > longestWord) while (at < end) edges.add(at, ++at)
    else if (kind !== space) edges.add(at, Math.min(end, units.length))
    at = end
  }
  const { length } = edges
  const starts = edges.starts.subarray(0, length)
  const ends = edges.ends.subarray(0, length)
  const ids = new Int32Array(length)
  for (let token = 0; token < length; token++) {
    ids[token] = vocabulary.idOf(units, starts[token] ?? 0, ends[token] ?? 0)
  }
  return { ids, starts, ends, length }
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

/** Whether a folded unit is part of words that are written with spaces between them. */
export function isWordUnit(unit: number): boolean {
  return kindOf(unit) === word
}

const longestWord = 64

function endOfWord(units: Uint16Array, at: number): number {
  let end = at + 1
  while (end < units.length && kindOf(units[end] ?? 0) === word) end++
  return end
}

class Edges {
  starts = new Int32Array(1024)
  ends = new Int32Array(1024)
  length = 0

  add(start: number, end: number): void {
    if (this.length === this.starts.length) {
      this.starts = doubled(this.starts)
      this.ends = doubled(this.ends)
    }
    this.starts[this.length] = start
    this.ends[this.length++] = end
  }
}

function doubled(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2)
  larger.set(full)
  return larger
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
