/** The middle one of several measurements; NaN where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** One line per measure, one column per page; a dash where a page has no such thing. */
export function printTable(
  columns: readonly string[],
  rows: readonly (readonly [string, ...number[]])[],
): void {
  const cells = rows.map(([name, ...values]) => [name, ...values.map(shown)])
  const all = [['', ...columns], ...cells]
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? []
  for (const row of all) {
    console.info(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
  }
}

function shown(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en') : '–'
}
