import { type Comparison, runBefore, type Side } from '../comparison/comparison'
import { equalAfter, equalBefore } from '../comparison/equal-units'
import { endsToken, startsToken, tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'

/**
 * The places in question when a claim's words stand somewhere else near what was `found`, with clearly more of what stood
 * beside them, or what was found stood somewhere else near the claim: then the cheapest alignment of the two texts was
 * not the right one, or nobody can tell. Empty when there is no such doubt.
 */
export function placesInDoubt(comparison: Comparison, claim: TextRange, found: TextRange): TextRange[] {
  const { before, after, runs } = comparison
  const better = betterCopies(before, claim, after, found).filter((copy) => !isKnown('after', copy, claim))
  const isDoubted =
    better.length > 0 ||
    betterCopies(after, found, before, claim).some((copy) => !isKnown('before', copy, found))
  return isDoubted ? [found, ...better] : []

  /** Whether a copy was matched with words other than its original, and enough around it with what stands around those. */
  function isKnown(side: 'before' | 'after', copy: TextRange, original: TextRange): boolean {
    const [here, there] = side === 'before' ? (['a', 'b'] as const) : (['b', 'a'] as const)
    const [{ tokens }, other] = side === 'before' ? [before, after] : [after, before]
    const first = tokenAfter(tokens, copy.start)
    const count = tokenAfter(tokens, copy.end - 1) + 1 - first
    const run = runs[runBefore(runs, first, here)]
    if (!run || first + count > run[here] + run.length || run.length < count + knownAround) return false
    return other.tokens.starts[first + run[there] - run[here]] !== original.start
  }
}

/** In words. */
const knownAround = 32

function betterCopies(one: Side, words: TextRange, other: Side, found: TextRange): TextRange[] {
  const left = equalBefore(one, words.start, other, found.start, mostEqual)
  const right = equalAfter(one, words.end, other, found.end, mostEqual)
  if (Math.min(left, right) + someLead > mostEqual) return []
  return copiesAround(one, words, other, found).filter(({ start, end }) => {
    const leftThere = equalBefore(one, words.start, other, start, mostEqual)
    const rightThere = equalAfter(one, words.end, other, end, mostEqual)
    const lead = Math.max(leftThere - left, rightThere - right)
    return lead >= clearLead || (lead >= someLead && leftThere + end - start + rightThere >= enough)
  })
}

/** So many more equal units in a row than beside what was found are no accident. */
const clearLead = 8
/** Nor are so many more where words and surroundings together are as long as `enough`. */
const someLead = 4
const enough = 16
/** Units on either side of what was found in which copies are looked for. */
const vicinity = 2000

/** Where the words stand, whole, near what was found, but not over it. */
function copiesAround(one: Side, { start, end }: TextRange, other: Side, found: TextRange): TextRange[] {
  const length = end - start
  const copies: TextRange[] = []
  const last = Math.min(found.end + vicinity, other.units.length) - length
  for (let at = Math.max(0, found.start - vicinity); at <= last && copies.length < mostCopies; at++) {
    const isApart = at + length <= found.start || at >= found.end
    if (!isApart || other.units[at] !== one.units[start]) continue
    let equal = 1
    while (equal < length && other.units[at + equal] === one.units[start + equal]) equal++
    const isWhole = equal === length && startsToken(other.tokens, at) && endsToken(other.tokens, at + length)
    if (isWhole) copies.push({ start: at, end: at + length })
  }
  return copies
}

const mostCopies = 200
const mostEqual = 64
