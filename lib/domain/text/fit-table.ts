import type { TextRange } from './range'

/**
 * Two stretches of folded units to compare, and the claim inside the first. An anchored side is known to correspond; on an open one the
 * second may hold anything more.
 */
export type FitWindow = { a: TextRange; b: TextRange; claim: TextRange; openStart: boolean; openEnd: boolean }

/** The cost of the cheapest alignment, in sixteenths of an edit, and the steps that lead to it, from `column` back. */
export type FitTable = { cost: number; column: number; state: FitState; steps: Uint8Array }
export type FitState = 'pair' | 'delete' | 'insert'

/** Larger windows are not compared, and the place is then not sure: bounds the time and the memory of one claim. */
export function isTooLarge({ a, b }: FitWindow): boolean {
  return (a.end - a.start + 1) * (b.end - b.start + 1) > 3_000_000
}

// One byte a cell: where each of the three states came from. From a pair where no bit says otherwise.
export const pairFromDelete = 1
export const pairFromInsert = 2
export const deleteFromDelete = 4
export const deleteFromInsert = 8
export const insertFromInsert = 16
export const insertFromDelete = 32

/**
 * Aligns a window with affine gaps (Gotoh's method), so that a deleted sentence leaves one hole instead of scattered
 * letters. No unit of the claim may be paired with one inside `barred`.
 */
export function alignWindow(a: Uint16Array, b: Uint16Array, window: FitWindow, barred?: TextRange): FitTable {
  const height = window.a.end - window.a.start
  const width = window.b.end - window.b.start
  const steps = new Uint8Array((height + 1) * (width + 1))
  let pairs = new Int32Array(width + 1).fill(impossible)
  let deletes = new Int32Array(width + 1).fill(impossible)
  let inserts = new Int32Array(width + 1).fill(impossible)
  let lastPairs = new Int32Array(width + 1)
  let lastDeletes = new Int32Array(width + 1)
  let lastInserts = new Int32Array(width + 1)
  pairs[0] = 0
  for (let column = 1; column <= width; column++) {
    inserts[column] = window.openStart ? 0 : open + extend * column
    steps[column] = insertFromInsert
  }

  for (let row = 1; row <= height; row++) {
    ;[pairs, lastPairs] = [lastPairs, pairs]
    ;[deletes, lastDeletes] = [lastDeletes, deletes]
    ;[inserts, lastInserts] = [lastInserts, inserts]
    const unit = a[window.a.start + row - 1] ?? 0
    const at = window.a.start + row
    const isClaim = at > window.claim.start && at <= window.claim.end
    const barStart = isClaim && barred ? barred.start - window.b.start : width
    const barEnd = isClaim && barred ? barred.end - window.b.start : width
    // Where an insertion could stand in the claim or beside it, beside it is cheaper by a hair.
    const insertExtend = isClaim && at < window.claim.end ? extend + 1 : extend
    pairs[0] = impossible
    inserts[0] = impossible
    deletes[0] = open + extend * row
    const base = row * (width + 1)
    steps[base] = deleteFromDelete
    for (let column = 1; column <= width; column++) {
      let step = 0
      let diagonal = lastPairs[column - 1] ?? impossible
      const afterDelete = lastDeletes[column - 1] ?? impossible
      const afterInsert = lastInserts[column - 1] ?? impossible
      if (afterDelete < diagonal) {
        diagonal = afterDelete
        step = pairFromDelete
      }
      if (afterInsert < diagonal) {
        diagonal = afterInsert
        step = pairFromInsert
      }
      if (b[window.b.start + column - 1] !== unit) diagonal += substitution
      if (column > barStart && column <= barEnd) diagonal = impossible

      let deleted = (lastPairs[column] ?? impossible) + open + extend
      const deletedOn = (lastDeletes[column] ?? impossible) + extend
      const deletedAfterInsert = (lastInserts[column] ?? impossible) + open + extend
      if (deletedOn <= deleted) {
        deleted = deletedOn
        step |= deleteFromDelete
      }
      if (deletedAfterInsert < deleted) {
        deleted = deletedAfterInsert
        step = (step & ~deleteFromDelete) | deleteFromInsert
      }

      let inserted = (pairs[column - 1] ?? impossible) + open + insertExtend
      const insertedOn = (inserts[column - 1] ?? impossible) + insertExtend
      const insertedAfterDelete = (deletes[column - 1] ?? impossible) + open + insertExtend
      if (insertedOn <= inserted) {
        inserted = insertedOn
        step |= insertFromInsert
      }
      if (insertedAfterDelete < inserted) {
        inserted = insertedAfterDelete
        step = (step & ~insertFromInsert) | insertFromDelete
      }
      pairs[column] = diagonal
      deletes[column] = deleted
      inserts[column] = inserted
      steps[base + column] = step
    }
  }

  let column = width
  const costAt = (at: number) => Math.min(pairs[at] ?? 0, deletes[at] ?? 0, inserts[at] ?? 0)
  if (window.openEnd) for (let at = 0; at < width; at++) if (costAt(at) < costAt(column)) column = at
  const cost = costAt(column)
  const state = cost === pairs[column] ? 'pair' : cost === deletes[column] ? 'delete' : 'insert'
  return { cost, column, state, steps }
}

const [substitution, open, extend] = [16, 10, 6]
const impossible = 1 << 28
