import type { TextRange } from '../text/range'
import {
  deleteFromDelete,
  fillRow,
  impossible,
  insertFromDelete,
  insertFromInsert,
  pairFromDelete,
  pairFromInsert,
} from './alignment-row'
import { caps, costs } from './thresholds'

/**
 * Two stretches of folded units to compare, and the claim inside the first. A side that is not open is known to
 * correspond; on an open one the second may hold anything more.
 */
export type AlignmentWindow = {
  a: TextRange
  b: TextRange
  claim: TextRange
  openStart: boolean
  openEnd: boolean
}

/** The cost of the cheapest alignment, in parts of one edit, and the steps that lead to it, from `column` back. */
export type Alignment = { cost: number; column: number; state: State; steps: Uint8Array }
type State = 'pair' | 'delete' | 'insert'

/** Larger windows are not compared, and the place is then not sure: bounds the time and the memory of one claim. */
export function isTooLarge({ a, b }: AlignmentWindow): boolean {
  return (a.end - a.start + 1) * (b.end - b.start + 1) > caps.cells
}

/**
 * Aligns a window with affine gaps (Gotoh's method), so that a deleted sentence leaves one hole instead of scattered
 * letters. No unit of the claim may be paired with one inside `barred`.
 */
export function alignWindow(
  a: Uint16Array,
  b: Uint16Array,
  window: AlignmentWindow,
  barred?: TextRange,
): Alignment {
  const { open, extend } = costs
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

const nothing: TextRange = { start: 0, end: 0 }

/** For every unit of the window's part of `a` the unit of `b` it is paired with, or -1. */
export function counterpartsIn(window: AlignmentWindow, alignment: Alignment): Int32Array {
  const height = window.a.end - window.a.start
  const width = window.b.end - window.b.start
  const counterparts = new Int32Array(height).fill(-1)
  let { column, state } = alignment
  for (let row = height; row > 0 && column > 0; ) {
    const steps = alignment.steps[row * (width + 1) + column] ?? 0
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
