import type { TextRange } from './range'
import { insidePair } from './surrogate'

/**
 * The same range counted in code points, as the W3C Web Annotation export gives it. An offset between the halves of a
 * surrogate pair counts as the start of that character.
 */
export function toCodePoints(text: string, range: TextRange): TextRange {
  const start = codePointsBefore(text, 0, range.start)
  return { start, end: start + codePointsBefore(text, range.start, range.end) }
}

/** A range counted in code points, counted in UTF-16 code units. Offsets past the end are the end. */
export function fromCodePoints(text: string, range: TextRange): TextRange {
  const start = unitsAfter(text, 0, range.start)
  return { start, end: unitsAfter(text, start, range.end - range.start) }
}

/** Counts the characters whose last unit lies in `from`..`to`, so that neighbouring counts add up. */
function codePointsBefore(text: string, from: number, to: number): number {
  let count = 0
  for (let unit = from; unit < to && unit < text.length; unit++) {
    if (!insidePair(text, unit + 1)) count++
  }
  return count
}

function unitsAfter(text: string, from: number, codePoints: number): number {
  let unit = from
  for (let passed = 0; passed < codePoints && unit < text.length; passed++) {
    unit += insidePair(text, unit + 1) ? 2 : 1
  }
  return unit
}
