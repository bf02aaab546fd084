import type { TextRange } from './range'
import { insidePair } from './surrogate'

/**
 * Counts ranges of a text in code points, as the W3C Web Annotation export gives them. An offset between the halves of a
 * surrogate pair counts as the start of that character. The text is gone through once, however many ranges are counted.
 */
export function codePointsIn(text: string): (range: TextRange) => TextRange {
  const before = [0]
  for (let from = 0; from < text.length; from += stride)
    before.push((before.at(-1) ?? 0) + codePointsBetween(text, from, from + stride))
  const count = (offset: number) => {
    const strides = Math.floor(Math.min(offset, text.length) / stride)
    return (before[strides] ?? 0) + codePointsBetween(text, strides * stride, offset)
  }
  return ({ start, end }) => ({ start: count(start), end: count(end) })
}

/** Whether a text is longer than so many code points; does not go through one that is far longer. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false
  return text.length > 2 * most || codePointsBetween(text, 0, text.length) > most
}

/** Code units that are counted together. */
const stride = 1024

/** A range counted in code points, counted in UTF-16 code units. Offsets past the end are the end. */
export function fromCodePoints(text: string, range: TextRange): TextRange {
  const start = unitsAfter(text, 0, range.start)
  return { start, end: unitsAfter(text, start, range.end - range.start) }
}

/** Counts the characters whose last unit lies in `from`..`to`, so that neighbouring counts add up. */
function codePointsBetween(text: string, from: number, to: number): number {
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
