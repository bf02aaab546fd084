import type { TextRange } from '../text/range'

/**
 * Two stretches of folded units to compare, and the claim inside the first. An anchored side is known to correspond; on an open one the
 * second may hold anything more.
 */
export type FitWindow = { a: TextRange; b: TextRange; claim: TextRange; openStart: boolean; openEnd: boolean }

/** The cost of the cheapest alignment, in parts of `edit`, and the steps that lead to it, from `column` back. */
export type FitTable = { cost: number; column: number; state: FitState; steps: Uint8Array }
type FitState = 'pair' | 'delete' | 'insert'

/** Larger windows are not compared, and the place is then not sure: bounds the time and the memory of one claim. */
export function isTooLarge({ a, b }: FitWindow): boolean {
  return (a.end - a.start + 1) * (b.end - b.start + 1) > 1_200_000
}

// One byte a cell: where each of the three states came from. From a pair where no bit says otherwise.
export const pairFromDelete = 1
export const pairFromInsert = 2
export const deleteFromDelete = 4
export const insertFromInsert = 8
export const insertFromDelete = 16

/**
 * Aligns a window with affine gaps (Gotoh's method), so that a deleted sentence leaves one hole instead of scattered
 * letters. No unit of the claim may be paired with one inside `barred`.
 */
export function alignWindow(a: Uint16Array, b: Uint16Array, window: FitWindow, barred?: TextRange): FitTable {
  const height = window.a.end - window.a.start
  const width = window.b.end - window.b.start
  const steps = new Uint8Array((height + 1) * (width + 1)).fill(insertFromInsert, 1, width + 1)
  const pairs = new Int32Array(width + 1).fill(impossible)
  const deletes = new Int32Array(width + 1).fill(impossible)
  const inserts = new Int32Array(width + 1).fill(impossible)
  pairs[0] = 0
  if (window.openStart) inserts.fill(0, 1)
  else for (let column = 1; column <= width; column++) inserts[column] = open + extend * column

  const rows = { pairs, deletes, inserts, steps }
  const other = b.subarray(window.b.start, window.b.end)

  for (let row = 1; row <= height; row++) {
    const at = window.a.start + row - 1
    const isClaim = at >= window.claim.start && at < window.claim.end
    // What could be put in or left out in the claim or beside it was beside it: that is cheaper by a hair.
    const prolong = isClaim && at + 1 < window.claim.end ? extend + 1 : extend
    const shorten = isClaim ? extend + 1 : extend
    const bar = isClaim && barred ? barred : nothing
    fillRow(
      rows,
      row,
      a[at] ?? 0,
      other,
      prolong,
      shorten,
      bar.start - window.b.start,
      bar.end - window.b.start,
    )
  }

  const costAt = (at: number) => Math.min(pairs[at] ?? 0, deletes[at] ?? 0, inserts[at] ?? 0)
  let column = width
  if (window.openEnd) for (let at = 0; at < width; at++) if (costAt(at) < costAt(column)) column = at
  const cost = costAt(column)
  const state = cost === pairs[column] ? 'pair' : cost === deletes[column] ? 'delete' : 'insert'
  return { cost, column, state, steps }
}

type Rows = { pairs: Int32Array; deletes: Int32Array; inserts: Int32Array; steps: Uint8Array }

/** The innermost loop: the last row's costs, which `rows` hold, become those of this row. */
function fillRow(
  rows: Rows,
  row: number,
  unit: number,
  other: Uint16Array,
  prolong: number,
  shorten: number,
  barStart: number,
  barEnd: number,
): void {
  const { pairs, deletes, inserts, steps } = rows
  const width = other.length
  const lengthen = open + prolong
  let cell = row * (width + 1)
  let abovePair = pairs[0] ?? 0
  let aboveDelete = deletes[0] ?? 0
  let aboveInsert = inserts[0] ?? 0
  let pair = impossible
  let removal = open + extend * row
  let insertion = impossible
  pairs[0] = pair
  deletes[0] = removal
  inserts[0] = insertion
  steps[cell] = deleteFromDelete
  for (let column = 1; column <= width; column++) {
    // Each `less` is -1 where the sum beside it is the smaller one, else 0: whether a unit is equal or not cannot be
    // foretold, and a processor that guesses wrong at every other cell takes twice as long.
    // Of an insertion and a deletion side by side the deletion comes first: one order for what costs the same.
    insertion += prolong
    let difference = pair + lengthen - insertion
    let less = difference >> 31
    insertion += difference & less
    let step = insertFromInsert & ~less
    difference = removal + lengthen - insertion
    less = difference >> 31
    insertion += difference & less
    step = (step & ~less) | (insertFromDelete & less)

    pair = abovePair
    difference = aboveDelete - pair
    less = difference >> 31
    pair += difference & less
    step |= pairFromDelete & less
    difference = aboveInsert - pair
    less = difference >> 31
    pair += difference & less
    step = (step & ~(pairFromDelete & less)) | (pairFromInsert & less)
    const differs = (other[column - 1] ?? 0) ^ unit
    pair += substitution & (-differs >> 31)
    if (column > barStart && column <= barEnd) pair = impossible

    abovePair = pairs[column] ?? 0
    aboveDelete = deletes[column] ?? 0
    aboveInsert = inserts[column] ?? 0
    removal = aboveDelete + shorten
    difference = abovePair + open - aboveDelete
    less = difference >> 31
    removal += difference & less
    step |= deleteFromDelete & ~less

    pairs[column] = pair
    deletes[column] = removal
    inserts[column] = insertion
    steps[++cell] = step
  }
}

const nothing: TextRange = { start: 0, end: 0 }
/** What one unit replaced, put in or left out costs. */
export const edit = 1024

const substitution = edit
const open = 640

/** What each unit of a gap costs, besides what opening it does. */
export const extend = edit - open

const impossible = 1 << 28
