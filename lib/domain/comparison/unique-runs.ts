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
  const inA = hashesOf(a, gap.a, gap.aEnd, size)
  const inB = hashesOf(b, gap.b, gap.bEnd, size)
  const counterparts = new Int32Array(inA.length).fill(absent)
  let capacity = 16
  while (capacity < inA.length * 1.5) capacity *= 2
  const places = new Int32Array(capacity).fill(absent)

  // A repeated sequence keeps its slot, and its counterpart is never anything but `repeated`.
  for (let at = 0; at < inA.length; at++) {
    const slot = slotOf(places, inA, inA[at] ?? 0)
    const first = places[slot] ?? absent
    if (first === absent) places[slot] = at
    else counterparts[first] = repeated
  }
  for (let at = 0; at < inB.length; at++) {
    const place = places[slotOf(places, inA, inB[at] ?? 0)] ?? absent
    if (place !== absent) counterparts[place] = counterparts[place] === absent ? gap.b + at : repeated
  }
  return counterparts
}

/** The slot that holds the place of a sequence with this hash, or the free one where it would be. */
function slotOf(places: Int32Array, hashes: Int32Array, hash: number): number {
  const last = places.length - 1
  let slot = Math.imul(hash ^ (hash >>> 15), 0x297a2d39) & last
  for (let place = places[slot] ?? absent; place !== absent; place = places[slot] ?? absent) {
    if (hashes[place] === hash) return slot
    slot = (slot + 1) & last
  }
  return slot
}

/** A hash of each `size` tokens in a row; equal sequences have equal hashes. */
function hashesOf(ids: Int32Array, start: number, end: number, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, end - start - size + 1))
  let leading = 1
  for (let step = 0; step < size; step++) leading = Math.imul(leading, base)
  let hash = 0
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash, base) + (ids[at] ?? 0) + 1
    if (at - start >= size) hash -= Math.imul(leading, (ids[at - size] ?? 0) + 1)
    hash |= 0
    if (at - start >= size - 1) hashes[at - start - size + 1] = hash
  }
  return hashes
}

const base = 0x2c1b3c6d

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
