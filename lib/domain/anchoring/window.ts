import { type Comparison, runBefore } from '../comparison/comparison'
import type { Run } from '../comparison/run'
import type { AlignmentWindow } from './alignment'
import type { ClaimSpan } from './span'
import { contexts, reaches, sureNeeds } from './thresholds'

/**
 * What to compare of two texts to find a claim: from surely matched words before it to surely matched words after it.
 * A side without them is open. Null when neither side has any.
 */
export function windowAround(comparison: Comparison, claim: ClaimSpan): AlignmentWindow | null {
  const { before, after } = comparison
  const left = sureWordsBefore(comparison, claim)
  const right = sureWordsAfter(comparison, claim)
  if (!left && !right) return null

  const start = left?.a ?? Math.max(0, claim.units.start - reaches.open)
  const end = right?.a ?? Math.min(before.units.length, claim.units.end + reaches.open)
  const reach = end - start + reaches.open
  return {
    a: { start, end },
    b: {
      start: left?.b ?? Math.max(0, (right?.b ?? 0) - reach),
      end: right?.b ?? Math.min(after.units.length, (left?.b ?? 0) + reach),
    },
    claim: claim.units,
    openStart: !left,
    openEnd: !right,
  }
}

/** Corresponding units of the two texts. */
type UnitPair = { a: number; b: number }

/**
 * Where surely matched words before the claim begin, near enough to it: enough in a row to be no accident, and standing
 * only once thereabouts, for beside a twin of them the comparison may have matched the wrong ones. The beginning of the
 * texts is sure too. Null when nothing sure is near.
 */
function sureWordsBefore(comparison: Comparison, claim: ClaimSpan): UnitPair | null {
  const { before, after, runs } = comparison
  const { starts, ends } = before.tokens
  for (let index = runBefore(runs, claim.firstToken - 1); index >= 0; index--) {
    const run = runs[index]
    if (!run) break
    const end = Math.min(run.a + run.length, claim.firstToken)
    if (claim.units.start - (ends[end - 1] ?? 0) > reaches.sure) return null
    let start = end - 1
    while (start > run.a && (ends[end - 1] ?? 0) - (starts[start] ?? 0) < contexts.length) start--
    const far = Math.max(run.a, end - sureNeeds.tokens)
    if (areSure(comparison, run, start, end) || areSure(comparison, run, far, end)) {
      return { a: starts[start] ?? 0, b: after.tokens.starts[start + run.b - run.a] ?? 0 }
    }
  }
  return claim.units.start <= reaches.sure ? { a: 0, b: 0 } : null
}

/** Where surely matched words after the claim end: the mirror image of `sureWordsBefore`. */
function sureWordsAfter(comparison: Comparison, claim: ClaimSpan): UnitPair | null {
  const { before, after, runs } = comparison
  const { starts, ends } = before.tokens
  for (let index = Math.max(0, runBefore(runs, claim.lastToken)); index < runs.length; index++) {
    const run = runs[index]
    if (!run) break
    const runEnd = run.a + run.length
    const start = Math.max(run.a, claim.lastToken)
    if (start >= runEnd) continue
    if ((starts[start] ?? 0) - claim.units.end > reaches.sure) return null
    let end = start + 1
    while (end < runEnd && (ends[end - 1] ?? 0) - (starts[start] ?? 0) < contexts.length) end++
    const far = Math.min(runEnd, start + sureNeeds.tokens)
    if (areSure(comparison, run, start, end) || areSure(comparison, run, start, far)) {
      return { a: ends[end - 1] ?? 0, b: after.tokens.ends[end - 1 + run.b - run.a] ?? 0 }
    }
  }
  const isNearEnd = before.units.length - claim.units.end <= reaches.sure
  return isNearEnd ? { a: before.units.length, b: after.units.length } : null
}

function areSure({ before, after }: Comparison, run: Run, start: number, end: number): boolean {
  if ((before.tokens.ends[end - 1] ?? 0) - (before.tokens.starts[start] ?? 0) < sureNeeds.units) return false
  const inB = start + run.b - run.a
  return (
    standsOnce(before.tokens.ids, before.tokens.ids, start, end, start) &&
    standsOnce(after.tokens.ids, before.tokens.ids, start, end, inB)
  )
}

/** Whether the words `words[start..end)` stand in `ids` at `at` and nowhere else in its vicinity. */
function standsOnce(ids: Int32Array, words: Int32Array, start: number, end: number, at: number): boolean {
  const first = words[start]
  const length = end - start
  const { vicinity } = sureNeeds
  for (let other = Math.max(0, at - vicinity); other < at + length + vicinity; other++) {
    if (other === at || ids[other] !== first) continue
    let equal = 1
    while (equal < length && ids[other + equal] === words[start + equal]) equal++
    if (equal === length) return false
  }
  return true
}
