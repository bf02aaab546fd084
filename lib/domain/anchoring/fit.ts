import type { Side } from '../comparison/comparison'
import { isSpace } from '../comparison/tokens'
import { clipTo, type TextRange } from '../text/range'
import { type AlignmentWindow, alignWindow, counterpartsIn, isTooLarge } from './alignment'
import { contexts, fitNeeds } from './thresholds'

/**
 * Where a claim fits best in a window: `image` is its counterpart, and `core` those of its units that have one there;
 * `matched` counts the ones that are equal. `room` is what stands between the counterparts of its neighbours, the image
 * at least. `left` and `right` count the equal units among its surroundings, as far as they stand beside the image too.
 * `adjacent` is how many of the few units next to it, on the side with fewer, are next to the image too. `cost` is that
 * of the whole window, in parts of one edit.
 */
export type Fit = {
  image: TextRange
  core: TextRange
  room: TextRange
  matched: number
  left: number
  right: number
  adjacent: number
  cost: number
}

/** The best fit of a window's claim; null when nothing corresponds to it. */
export function fitClaim(a: Uint16Array, b: Uint16Array, window: AlignmentWindow): Fit | null {
  const alignment = alignWindow(a, b, window)
  const counterparts = counterpartsIn(window, alignment)
  const counterpart = (at: number) => counterparts[at - window.a.start] ?? -1
  const core = coreOf(window.claim, counterpart)
  const image = { start: counterpart(core.start), end: counterpart(core.end - 1) + 1 }
  if (image.start === -1 || image.start >= image.end) return null

  const equalIn = (start: number, end: number, within: TextRange) => {
    let equal = 0
    for (let at = Math.max(start, window.a.start); at < Math.min(end, window.a.end); at++) {
      const other = counterpart(at)
      if (other >= within.start && other < within.end && isSame(a, at, b, other)) equal++
    }
    return equal
  }
  const { start, end } = window.claim
  const { length, shift, adjacent, adjacentShift } = contexts
  const equalBefore = (count: number, near: number) =>
    equalIn(start - count, start, { start: image.start - count - near, end: image.start })
  const equalAfter = (count: number, near: number) =>
    equalIn(end, end + count, { start: image.end, end: image.end + count + near })
  return {
    image,
    core,
    room: roomOf(window, a, counterpart, image),
    matched: equalIn(start, end, image),
    left: equalBefore(length, shift),
    right: equalAfter(length, shift),
    adjacent: Math.min(
      start === 0 ? adjacent : equalBefore(adjacent, adjacentShift),
      end === a.length ? adjacent : equalAfter(adjacent, adjacentShift),
    ),
    cost: alignment.cost,
  }
}

/** How a claim with its surroundings fits into `b`, whatever else stands there; null when it does not, or `b` is too long. */
export function fitWithin(before: Side, claim: TextRange, after: Side, b: TextRange): Fit | null {
  const { length } = contexts
  const window = {
    a: clipTo(before.units.length, { start: claim.start - length, end: claim.end + length }),
    b: clipTo(after.units.length, b),
    claim,
    openStart: true,
    openEnd: true,
  }
  return isTooLarge(window) ? null : fitClaim(before.units, after.units, window)
}

/** Half of an emoji is no likeness. */
function isSame(a: Uint16Array, at: number, b: Uint16Array, other: number): boolean {
  const unit = a[at] ?? 0
  return unit === b[other] && ((unit & 0xfc00) !== 0xd800 || a[at + 1] === b[other + 1])
}

function coreOf(claim: TextRange, counterpart: (at: number) => number): TextRange {
  return {
    start: edgeOf(claim.start, claim.end, 1, counterpart),
    end: edgeOf(claim.end - 1, claim.start - 1, -1, counterpart) + 1,
  }
}

/** White space beside the claim is no neighbour: it stands beside whatever is put in there too. */
function roomOf(
  { a, claim }: AlignmentWindow,
  units: Uint16Array,
  counterpart: (at: number) => number,
  image: TextRange,
): TextRange {
  let before = claim.start - 1
  while (before > a.start && isSpace(units[before])) before--
  let after = claim.end
  while (after + 1 < a.end && isSpace(units[after])) after++
  const start = before >= a.start ? counterpart(before) + 1 : 0
  const end = after < a.end ? counterpart(after) : -1
  return { start: start > 0 && start <= image.start ? start : image.start, end: Math.max(end, image.end) }
}

/**
 * The claim's unit nearest to one edge that has its counterpart with the others: a few letters that found theirs far
 * off, beyond something inserted, are no part of it.
 */
function edgeOf(from: number, to: number, step: 1 | -1, counterpart: (at: number) => number): number {
  const isNearEdge = (at: number) => Math.abs(at - from) * fitNeeds.oneInEdge < Math.abs(to - from)
  let edge = from
  while (edge !== to && counterpart(edge) === -1) edge += step
  let island = 0
  let last = edge
  for (let at = edge; at !== to && isNearEdge(at); at += step) {
    if (counterpart(at) === -1) continue
    const jump = Math.abs(counterpart(at) - counterpart(last)) - Math.abs(at - last)
    if (jump > fitNeeds.jump && island < jump) {
      edge = at
      island = 0
    }
    island++
    last = at
  }
  return edge === to ? from : edge
}
