import { costs } from './thresholds'

// One byte a cell: where each of the three states came from. From a pair where no bit says otherwise.
export const pairFromDelete = 1
export const pairFromInsert = 2
export const deleteFromDelete = 4
export const insertFromInsert = 8
export const insertFromDelete = 16

const { edit, open, extend } = costs

/** Dearer than any alignment. */
export const impossible = 1 << 28

/** The last row's costs, by the state they end in, and all steps so far. */
export type Rows = { pairs: Int32Array; deletes: Int32Array; inserts: Int32Array; steps: Uint8Array }

/** The innermost loop: the last row's costs, which `rows` hold, become those of this row. */
export function fillRow(
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
    pair += edit & (-differs >> 31)
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
