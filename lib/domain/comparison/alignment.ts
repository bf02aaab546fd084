import { heaviestChain } from './heaviest-chain'
import type { Gap, Run } from './run'
import { alignSmall } from './small-alignment'
import type { Tokens } from './tokens'
import { uniqueRuns } from './unique-runs'

/**
 * Which tokens of `before` are which of `after`, as runs that go forward in both. Long sequences that stand once in
 * either text are matched first, then shorter ones in the gaps between, down to single words; small gaps are compared
 * in full. What stays unmatched was deleted, inserted, rewritten or moved. Time and memory are linear in the texts:
 * when a budget is used up the rest stays unmatched, which is safe.
 */
export function alignTokens(before: Tokens, after: Tokens): Run[] {
  const a = before.ids
  const b = after.ids
  const weigh = (at: number) => (before.ends[at] ?? 0) - (before.starts[at] ?? 0)
  const weighRun = ({ a: start, length }: Run) =>
    (before.ends[start + length - 1] ?? 0) - (before.starts[start] ?? 0)
  const runs: Run[] = []
  let budget = 32 * (before.length + after.length) + 10_000

  alignGap({ a: 0, aEnd: before.length, b: 0, bEnd: after.length }, 0)
  return runs

  function alignGap(whole: Gap, level: number): void {
    const { gap, head, tail } = trim(a, b, whole)
    push(runs, head)
    alignCore(gap, level)
    push(runs, tail)
  }

  function alignCore(gap: Gap, level: number): void {
    const cells = (gap.aEnd - gap.a) * (gap.bEnd - gap.b)
    if (cells === 0) return
    if (cells <= smallGap) {
      for (const run of alignSmall(a, b, gap, weigh)) push(runs, run)
      return
    }
    for (let next = level; next < sequenceSizes.length; next++) {
      budget -= gap.aEnd - gap.a + gap.bEnd - gap.b
      if (budget < 0) return
      const chain = heaviestChain(uniqueRuns(a, b, gap, sequenceSizes[next] ?? 1), weighRun)
      if (chain.length === 0) continue
      alignBetween(gap, chain, next)
      return
    }
  }

  function alignBetween(gap: Gap, chain: Run[], level: number): void {
    let from = { a: gap.a, b: gap.b }
    for (const run of chain) {
      alignGap({ a: from.a, aEnd: run.a, b: from.b, bEnd: run.b }, level)
      push(runs, run)
      from = { a: run.a + run.length, b: run.b + run.length }
    }
    alignGap({ a: from.a, aEnd: gap.aEnd, b: from.b, bEnd: gap.bEnd }, level)
  }
}

const sequenceSizes = [32, 12, 5, 2, 1]
const smallGap = 2500

function trim(
  a: Int32Array,
  b: Int32Array,
  { a: aStart, aEnd, b: bStart, bEnd }: Gap,
): { gap: Gap; head: Run; tail: Run } {
  const most = Math.min(aEnd - aStart, bEnd - bStart)
  let head = 0
  while (head < most && a[aStart + head] === b[bStart + head]) head++
  let tail = 0
  while (tail < most - head && a[aEnd - tail - 1] === b[bEnd - tail - 1]) tail++
  return {
    head: { a: aStart, b: bStart, length: head },
    gap: { a: aStart + head, aEnd: aEnd - tail, b: bStart + head, bEnd: bEnd - tail },
    tail: { a: aEnd - tail, b: bEnd - tail, length: tail },
  }
}

/** Adds a run after the others, as part of the last one where it continues it. */
function push(runs: Run[], run: Run): void {
  if (run.length === 0) return
  const last = runs.at(-1)
  if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length
  else runs.push({ ...run })
}
