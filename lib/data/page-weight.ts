/**
 * How many rows in a row go on one page, by the bytes that the database keeps for each: at least one, so that every page leads
 * on. A revision of thousands of claims is megabytes, and fifty of those in one answer would keep everybody else waiting.
 */
export function fitting(sizes: readonly number[]): number {
  let left = heaviest
  const over = sizes.findIndex((size) => {
    left -= size
    return left < 0
  })
  return over === -1 ? sizes.length : Math.max(1, over)
}

/** Bytes, compressed: some two megabytes of JSON. */
const heaviest = 262_144
