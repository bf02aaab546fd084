import { isSameNumber, type Numbers, type SaidNumber } from '../text/figure/numbers'

/** Whether two claims say the same numbers, another one, or not both of them any. */
export const numberLikenesses = ['same', 'other', 'none'] as const
export type NumberLikeness = (typeof numberLikenesses)[number]

/**
 * What becomes of the numbers of one text in another. A text may say more than the other: it is the same as long as all that
 * one of them says is in the other. A figure in one text alone is compared with nothing; a year that is another one makes
 * another number of the same figures, too.
 */
export function likenessOfNumbers(one: Numbers, other: Numbers): NumberLikeness {
  const figures = compareAll(one.figures, other.figures)
  const names = compareAll(one.names, other.names)
  if (figures === 'other' || names === 'other') return 'other'
  const isWithoutFigures = one.figures.length + other.figures.length === 0
  return figures === 'none' && isWithoutFigures ? names : figures
}

function compareAll(some: readonly SaidNumber[], others: readonly SaidNumber[]): NumberLikeness {
  if (some.length === 0 || others.length === 0) return 'none'
  return isIn(some, others) || isIn(others, some) ? 'same' : 'other'
}

function isIn(some: readonly SaidNumber[], others: readonly SaidNumber[]): boolean {
  return some.every((one) => others.some((other) => isSameNumber(one, other)))
}
