/** Half-open range of UTF-16 code units into one named text: `start` is inside, `end` is not. */
export type TextRange = { start: number; end: number }

/** Whether two ranges share at least one code unit. Ranges that only touch do not; nor does an empty one. */
export function overlaps(one: TextRange, other: TextRange): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end)
}

/** Whether `inner` lies wholly inside `outer`; equal ranges contain each other. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function isEmpty(range: TextRange): boolean {
  return range.end <= range.start
}

export function sameRange(one: TextRange, other: TextRange): boolean {
  return one.start === other.start && one.end === other.end
}

/** The part of `range` that lies in a text of `length` code units. Fractions and NaN are floored to a position. */
export function clipTo(length: number, range: TextRange): TextRange {
  const clip = (position: number) => Math.min(Math.max(Math.floor(position) || 0, 0), length)
  return { start: clip(range.start), end: clip(range.end) }
}
