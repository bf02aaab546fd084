import type { Gap, Run } from './run'

/**
 * The heaviest common subsequence of a small gap as runs, where a token weighs `weigh(position in a)` and staying on
 * a run is worth a little: a plain table, so the caller bounds the gap.
 */
export function alignSmall(a: Int32Array, b: Int32Array, gap: Gap, weigh: (at: number) => number): Run[] {
  const width = gap.bEnd - gap.b + 1
  const height = gap.aEnd - gap.a + 1
  const best = new Int32Array(width * height)
  for (let row = height - 2; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      const skip = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0)
      best[row * width + column] = Math.max(skip, pairWeight(row, column))
    }
  }
  const runs: Run[] = []
  let row = 0
  let column = 0
  while (row < height - 1 && column < width - 1) {
    const here = best[row * width + column] ?? 0
    if (here > 0 && here === pairWeight(row, column)) append(runs, gap.a + row++, gap.b + column++)
    else if (here === best[(row + 1) * width + column]) row++
    else column++
  }
  return runs

  function pairWeight(row: number, column: number): number {
    if (a[gap.a + row] !== b[gap.b + column]) return 0
    const stays =
      row + 2 < height && column + 2 < width && a[gap.a + row + 1] === b[gap.b + column + 1] ? 1 : 0
    return (best[(row + 1) * width + column + 1] ?? 0) + weigh(gap.a + row) * 4 + stays
  }
}

function append(runs: Run[], a: number, b: number): void {
  const last = runs.at(-1)
  if (last && last.a + last.length === a && last.b + last.length === b) last.length++
  else runs.push({ a, b, length: 1 })
}
