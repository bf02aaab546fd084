import type { Side } from './comparison'
import type { TextRange } from './range'

/**
 * Whether a claim's words stand somewhere else near what was `found`, with clearly more of what stood beside them; or
 * what was found stood somewhere else near the claim: then the cheapest alignment of the two texts was not the right
 * one, or nobody can tell.
 */
export function hasBetterCopy(before: Side, claim: TextRange, after: Side, found: TextRange): boolean {
  return isElsewhere(before, claim, after, found) || isElsewhere(after, found, before, claim)
}

function isElsewhere(one: Side, words: TextRange, other: Side, found: TextRange): boolean {
  const length = words.end - words.start
  const left = equalBefore(one, words.start, other, found.start)
  const right = equalAfter(one, words.end, other, found.end)
  if (Math.min(left, right) + someLead > mostEqual) return false
  return copiesAround(one, words, other, found).some((at) => {
    const leftThere = equalBefore(one, words.start, other, at)
    const rightThere = equalAfter(one, words.end, other, at + length)
    const lead = Math.max(leftThere - left, rightThere - right)
    return lead >= clearLead || (lead >= someLead && leftThere + length + rightThere >= enough)
  })
}

/** Whether words of the one text that were not `found` in the other stand there after all, `within` some part of it. */
export function hasCopy(
  one: Side,
  words: TextRange,
  other: Side,
  found: TextRange,
  within: TextRange,
): boolean {
  const length = words.end - words.start
  return copiesAround(one, words, other, found).some((at) => {
    if (at < within.start || at + length > within.end) return false
    const beside = equalBefore(one, words.start, other, at) + equalAfter(one, words.end, other, at + length)
    return beside + length > 16
  })
}

/** So many more equal units in a row than beside what was found are no accident. */
const clearLead = 10
/** Nor are so many more where words and surroundings together are as long as `enough`. */
const someLead = 4
const enough = 24
/** Units on either side of what was found in which copies are looked for. */
const vicinity = 2000

/** Where the words stand near what was found, but not over it. */
function copiesAround(one: Side, { start, end }: TextRange, other: Side, found: TextRange): number[] {
  const length = end - start
  const copies: number[] = []
  const last = Math.min(found.end + vicinity, other.units.length) - length
  for (let at = Math.max(0, found.start - vicinity); at <= last; at++) {
    const isApart = at + length <= found.start || at >= found.end
    if (!isApart || other.units[at] !== one.units[start]) continue
    let equal = 1
    while (equal < length && other.units[at + equal] === one.units[start + equal]) equal++
    if (equal === length) copies.push(at)
  }
  return copies
}

const mostEqual = 64
const equalBefore = (one: Side, here: number, other: Side, there: number) =>
  equalUnits(one, here - 1, other, there - 1, -1)
const equalAfter = (one: Side, here: number, other: Side, there: number) =>
  equalUnits(one, here, other, there, 1)

function equalUnits(one: Side, here: number, other: Side, there: number, step: 1 | -1): number {
  let equal = 0
  while (equal < mostEqual && isEqual(one.units[here + equal * step], other.units[there + equal * step]))
    equal++
  return equal
}

const isEqual = (one: number | undefined, other: number | undefined) => one !== undefined && one === other
