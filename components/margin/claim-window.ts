import type { TextRange } from '@/lib/domain/text/range'

/** Half-open range of indexes into a list of claims in text order. */
export type ListWindow = { from: number; to: number }

/** The claims that begin in a part of the text. */
export function windowOver(claims: readonly Pick<TextRange, 'start'>[], near: TextRange): ListWindow {
  const firstFrom = (position: number) => {
    let [low, high] = [0, claims.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((claims[middle]?.start ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
  return { from: firstFrom(near.start), to: firstFrom(near.end) }
}

/** The cards of a column that stand, one below the other, between two heights of it. */
export function windowBetween(
  heights: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): ListWindow {
  let [from, to, at] = [heights.length, 0, 0]
  for (const [index, height] of heights.entries()) {
    if (at + height > top && at < bottom) {
      from = Math.min(from, index)
      to = index + 1
    }
    at += height + gap
  }
  return from < to ? { from, to } : { from: 0, to: 0 }
}

export function isWithin(inner: ListWindow, outer: ListWindow): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

/**
 * The indexes to draw, in order: those of the window, and the kept ones wherever they are, each with its neighbours, so
 * that Tab leads on from there.
 */
export function drawnIndexes(count: number, window: ListWindow, kept: readonly number[]): number[] {
  const drawn = new Set<number>()
  for (let index = window.from; index < window.to; index++) drawn.add(index)
  for (const index of kept) for (const near of [index - 1, index, index + 1]) drawn.add(near)
  return [...drawn].filter((index) => index >= 0 && index < count).sort((one, other) => one - other)
}
