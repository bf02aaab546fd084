import type { TextRange } from './range'

/** What stands between two parts of what is said of a thing. */
export const betweenParts = ' · '

/** All that is said of a thing in one line, as far as it is known; each part may have a direction of its own. */
export function saidOf(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(betweenParts)
}

/** Where the parts of what is said of a thing stand. */
export function partsOf(said: string): TextRange[] {
  let next = 0
  return said.split(betweenParts).map(({ length }) => {
    const start = next
    next += length + betweenParts.length
    return { start, end: start + length }
  })
}
