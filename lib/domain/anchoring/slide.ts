import type { Comparison } from '../comparison/comparison'
import type { ClaimPlace } from './claim-place'

/**
 * Whether a claim inside run `index` could as well be what was deleted or inserted next to that run. Where "A B A" has
 * become "A", either A may be the one that stayed: the two readings cost the same and no comparison can tell them apart.
 */
export function mayHaveSlid({ before, after, runs }: Comparison, index: number, claim: ClaimPlace): boolean {
  const run = runs[index]
  if (!run) return false
  const last = runs[index - 1] ?? { a: 0, b: 0, length: 0 }
  const next = runs[index + 1] ?? { a: before.tokens.length, b: after.tokens.length, length: 0 }
  const end = { a: run.a + run.length, b: run.b + run.length }
  const lastEnd = { a: last.a + last.length, b: last.b + last.length }
  const claimInB = claim.firstToken + run.b - run.a
  const claimEndInB = claim.lastToken + run.b - run.a

  return (
    (next.b === end.b && repeats(before.tokens.ids, claim.firstToken, end.a, next.a - end.a)) ||
    (next.a === end.a && repeats(after.tokens.ids, claimInB, end.b, next.b - end.b)) ||
    (run.b === lastEnd.b && repeats(before.tokens.ids, run.a, claim.lastToken, lastEnd.a - run.a)) ||
    (run.a === lastEnd.a && repeats(after.tokens.ids, run.b, claimEndInB, lastEnd.b - run.b))
  )
}

/** Whether the tokens from `start` to `end` stand once more `offset` further on. */
function repeats(ids: Int32Array, start: number, end: number, offset: number): boolean {
  if (offset === 0) return false
  for (let at = start; at < end; at++) {
    if (at + offset < 0 || ids[at] !== ids[at + offset]) return false
  }
  return true
}
