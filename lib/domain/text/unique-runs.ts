import type { Gap, Run } from './run'

/**
 * The longest runs of equal tokens in `gap` around every sequence of `size` tokens that stands exactly once in either
 * part of it, ordered by `a`. What is unique on both sides belongs together far more surely than what is merely equal
 * (the idea of patience and histogram diffs). Linear in the length of the gap.
 */
export function uniqueRuns(a: Int32Array, b: Int32Array, gap: Gap, size: number): Run[] {
  const counterparts = uniqueCounterparts(a, b, gap, size)
  const runs: Run[] = []
  let last: Run = { a: gap.a, b: gap.b, length: 0 }
  for (let at = gap.a; at + size <= gap.aEnd; at++) {
    const counterpart = counterparts[at - gap.a] ?? absent
    if (counterpart < 0) continue
    const sameDiagonal = counterpart - at === last.b - last.a
    if (sameDiagonal && at + size <= last.a + last.length) continue
    const run = longestRun(a, b, gap, at, counterpart)
    if (run.length < size) continue
    runs.push(run)
    last = run
  }
  return runs
}

const absent = -1
const repeated = -2

/** For every position of the gap's part of `a`: where its sequence stands in `b` if it is unique in both. */
function uniqueCounterparts(a: Int32Array, b: Int32Array, gap: Gap, size: number): Int32Array {
  const counterparts = new Int32Array(Math.max(0, gap.aEnd - gap.a)).fill(absent)
  let capacity = 16
  while (capacity < (gap.aEnd - gap.a) * 2) capacity *= 2
  const hashes = new Int32Array(capacity)
  const inA = new Int32Array(capacity).fill(absent)
  const inB = new Int32Array(capacity).fill(absent)

  eachSequence(a, gap.a, gap.aEnd, size, (hash, at) => {
    let slot = spread(hash) & (capacity - 1)
    while (inA[slot] !== absent && hashes[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    hashes[slot] = hash
    inA[slot] = inA[slot] === absent ? at : repeated
  })
  eachSequence(b, gap.b, gap.bEnd, size, (hash, at) => {
    let slot = spread(hash) & (capacity - 1)
    while (inA[slot] !== absent && hashes[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    if (inA[slot] !== absent) inB[slot] = inB[slot] === absent ? at : repeated
  })
  for (let slot = 0; slot < capacity; slot++) {
    const at = inA[slot] ?? absent
    const counterpart = inB[slot] ?? absent
    if (at >= 0 && counterpart >= 0) counterparts[at - gap.a] = counterpart
  }
  return counterparts
}

/** Calls `visit` with a hash of each `size` tokens in a row; equal sequences have equal hashes. */
function eachSequence(
  ids: Int32Array,
  start: number,
  end: number,
  size: number,
  visit: (hash: number, at: number) => void,
): void {
  let leading = 1
  for (let step = 0; step < size; step++) leading = Math.imul(leading, base)
  let hash = 0
  for (let at = start; at < end; at++) {
    hash = (Math.imul(hash, base) + (ids[at] ?? 0) + 1) | 0
    if (at - start >= size) hash = (hash - Math.imul(leading, (ids[at - size] ?? 0) + 1)) | 0
    if (at - start >= size - 1) visit(hash, at - size + 1)
  }
}

const base = 0x2c1b3c6d
const spread = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x297a2d39) >>> 7

function longestRun(a: Int32Array, b: Int32Array, gap: Gap, at: number, counterpart: number): Run {
  let start = 0
  while (
    at + start > gap.a &&
    counterpart + start > gap.b &&
    a[at + start - 1] === b[counterpart + start - 1]
  )
    start--
  let end = 0
  while (at + end < gap.aEnd && counterpart + end < gap.bEnd && a[at + end] === b[counterpart + end]) end++
  return { a: at + start, b: counterpart + start, length: end === 0 ? 0 : end - start }
}
