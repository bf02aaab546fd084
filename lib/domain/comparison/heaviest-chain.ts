import type { Run } from './run'

/**
 * Of runs ordered by `a`, the ones that go forward in both texts and together weigh most. Where two chosen runs
 * overlap the later one gives way. O(n log n).
 */
export function heaviestChain(runs: Run[], weigh: (run: Run) => number): Run[] {
  const ranks = ranksOf(runs)
  const weights = new Float64Array(runs.length)
  const best = new PrefixMaximum(weights)
  const previous = new Int32Array(runs.length)
  let last = -1
  runs.forEach((run, index) => {
    const rank = ranks[index] ?? 0
    const before = best.upTo(rank - 1)
    previous[index] = before
    weights[index] = weigh(run) + (before === -1 ? 0 : (weights[before] ?? 0))
    best.add(rank, index)
    if (last === -1 || (weights[index] ?? 0) > (weights[last] ?? 0)) last = index
  })
  const chain: Run[] = []
  for (let index = last; index !== -1; index = previous[index] ?? -1) {
    const run = runs[index]
    if (run) chain.push(run)
  }
  return withoutOverlaps(chain.reverse())
}

/** The rank of each run by `b`, from 1; runs with one `b` share it, so that only one of them is chosen. */
function ranksOf(runs: Run[]): Int32Array {
  const order = runs.map((run, index) => ({ b: run.b, index })).sort((one, other) => one.b - other.b)
  const ranks = new Int32Array(runs.length)
  let rank = 0
  let lastB = -1
  for (const { b, index } of order) {
    if (b !== lastB) rank++
    lastB = b
    ranks[index] = rank
  }
  return ranks
}

/** A Fenwick tree that knows the heaviest index among the ranks up to any one; -1 when there is none. */
class PrefixMaximum {
  private readonly heaviest: Int32Array

  constructor(private readonly weights: Float64Array) {
    this.heaviest = new Int32Array(weights.length + 1).fill(-1)
  }

  upTo(rank: number): number {
    let best = -1
    for (let node = rank; node > 0; node -= node & -node) best = this.heavier(best, this.heaviest[node] ?? -1)
    return best
  }

  add(rank: number, index: number): void {
    for (let node = rank; node < this.heaviest.length; node += node & -node) {
      this.heaviest[node] = this.heavier(this.heaviest[node] ?? -1, index)
    }
  }

  private heavier(one: number, other: number): number {
    if (one === -1 || other === -1) return Math.max(one, other)
    return (this.weights[other] ?? 0) > (this.weights[one] ?? 0) ? other : one
  }
}

function withoutOverlaps(chain: Run[]): Run[] {
  const clean: Run[] = []
  let a = 0
  let b = 0
  for (const run of chain) {
    const overlap = Math.max(0, a - run.a, b - run.b)
    if (overlap >= run.length) continue
    const rest = { a: run.a + overlap, b: run.b + overlap, length: run.length - overlap }
    clean.push(rest)
    a = rest.a + rest.length
    b = rest.b + rest.length
  }
  return clean
}
