import { isSpace } from '../comparison/tokens'
import type { TextRange } from '../text/range'
import {
  alignWindow,
  deleteFromDelete,
  extend,
  type FitTable,
  type FitWindow,
  insertFromDelete,
  insertFromInsert,
  pairFromDelete,
  pairFromInsert,
} from './fit-table'

/**
 * Where a claim fits best in a window: `image` is its counterpart, and `core` those of its units that have one there;
 * `matched` counts the ones that are equal. `room` is what stands between the counterparts of its neighbours, the image
 * at least. `left` and `right` count the equal units among its surroundings, as far as they stand beside the image too.
 * `adjacent` is how many of the eight units next to it, on the side with fewer, are next to the image too. `cost` is that
 * of the whole window, in parts of `edit`.
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

/** How many units on either side of a claim count as its surroundings. */
export const contextLength = 32

/** The best fit of a window's claim; null when nothing corresponds to it. */
export function fitClaim(a: Uint16Array, b: Uint16Array, window: FitWindow): Fit | null {
  const table = alignWindow(a, b, window)
  const counterparts = readCounterparts(window, table)
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
  const near = contextLength + 16
  return {
    image,
    core,
    room: roomOf(window, a, counterpart, image),
    matched: equalIn(start, end, image),
    left: equalIn(start - contextLength, start, { start: image.start - near, end: image.start }),
    right: equalIn(end, end + contextLength, { start: image.end, end: image.end + near }),
    adjacent: Math.min(
      start === 0 ? 8 : equalIn(start - 8, start, { start: image.start - 12, end: image.start }),
      end === a.length ? 8 : equalIn(end, end + 8, { start: image.end, end: image.end + 12 }),
    ),
    cost: table.cost,
  }
}

/**
 * Whether nothing else explains a window nearly as well: either it would cost at least `margin` more, in parts of
 * `edit`, if the claim's counterpart were not that of `fit`; or then the claim and that counterpart would have no
 * other counterpart each, so that no other place is in question.
 */
export function isAheadBy(
  margin: number,
  a: Uint16Array,
  b: Uint16Array,
  window: FitWindow,
  fit: Fit,
): boolean {
  // Units that find no room beside the claim and its image would be deleted or inserted. Often that alone settles it.
  const claim = window.claim.end - window.claim.start
  const image = fit.image.end - fit.image.start
  const besideClaim = window.a.end - window.a.start - claim
  const besideImage = window.b.end - window.b.start - image
  const homeless = Math.max(0, claim - besideImage) + Math.max(0, image - besideClaim)
  if (homeless * extend - fit.cost >= margin) return true
  const table = alignWindow(a, b, window, fit.image)
  if (table.cost - fit.cost >= margin) return true

  const counterparts = readCounterparts(window, table)
  let claimElsewhere = 0
  let imageElsewhere = 0
  counterparts.forEach((other, index) => {
    const at = window.a.start + index
    if (other === -1 || a[at] !== b[other]) return
    if (at >= window.claim.start && at < window.claim.end) claimElsewhere++
    else if (other >= fit.image.start && other < fit.image.end) imageElsewhere++
  })
  return claimElsewhere * 2 < claim && imageElsewhere * 2 < image
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
  { a, claim }: FitWindow,
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
  let edge = from
  while (edge !== to && counterpart(edge) === -1) edge += step
  let island = 0
  let last = edge
  for (let at = edge; at !== to && Math.abs(at - from) * 3 < Math.abs(to - from); at += step) {
    if (counterpart(at) === -1) continue
    const jump = Math.abs(counterpart(at) - counterpart(last)) - Math.abs(at - last)
    if (jump > 8 && island < jump) {
      edge = at
      island = 0
    }
    island++
    last = at
  }
  return edge === to ? from : edge
}

/** For every unit of the window's part of `a` the unit of `b` it is paired with, or -1. */
function readCounterparts(window: FitWindow, table: FitTable): Int32Array {
  const height = window.a.end - window.a.start
  const width = window.b.end - window.b.start
  const counterparts = new Int32Array(height).fill(-1)
  let { column, state } = table
  for (let row = height; row > 0 && column > 0; ) {
    const steps = table.steps[row * (width + 1) + column] ?? 0
    if (state === 'pair') {
      counterparts[--row] = window.b.start + --column
      state = steps & pairFromDelete ? 'delete' : steps & pairFromInsert ? 'insert' : 'pair'
    } else if (state === 'delete') {
      row--
      state = steps & deleteFromDelete ? 'delete' : 'pair'
    } else {
      column--
      state = steps & insertFromInsert ? 'insert' : steps & insertFromDelete ? 'delete' : 'pair'
    }
  }
  return counterparts
}
