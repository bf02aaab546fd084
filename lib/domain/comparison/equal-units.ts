import type { Side } from './comparison'

/** How many units in a row, `most` at most, stand before a place in one text and before a place in another too. */
export function equalBefore(one: Side, here: number, other: Side, there: number, most: number): number {
  return equalUnits(one, here - 1, other, there - 1, -1, most)
}

/** How many units in a row, `most` at most, are equal from a place in one text and a place in another on. */
export function equalAfter(one: Side, here: number, other: Side, there: number, most: number): number {
  return equalUnits(one, here, other, there, 1, most)
}

function equalUnits(one: Side, here: number, other: Side, there: number, step: 1 | -1, most: number): number {
  let equal = 0
  while (equal < most && isEqual(one.units[here + equal * step], other.units[there + equal * step])) equal++
  return equal
}

const isEqual = (one: number | undefined, other: number | undefined) => one !== undefined && one === other
