import type { Reading } from './reading'

/**
 * How many quotes are looked for at once in a text of so many UTF-16 code units: fewer in a long one, for each is held against
 * all of it, and who waits for the answer waits half a minute at most.
 */
export function mostSought(length: number): number {
  return Math.min(1000, Math.max(100, Math.floor(60_000_000 / Math.max(1, length))))
}

/** Notes it where a document asks for more; says whether it does. */
export function refuseTooMany(
  reading: Reading,
  path: string,
  { count, text }: { count: number; text: string },
): boolean {
  const maximum = mostSought(text.length)
  if (count <= maximum) return false
  reading.refuse({ path, code: 'too-many-items', detail: { maximum, count } })
  return true
}
