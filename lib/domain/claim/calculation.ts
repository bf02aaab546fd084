import {
  compare,
  decimalText,
  dividedBy,
  type ExactNumber,
  exact,
  exactNumber,
  magnitude,
  minus,
  times,
} from '../text/exact-number'
import { leftToRight } from '../text/isolated'
import { isPerCent } from '../text/per-cent'
import type { ClaimDetails } from './claim-details'

/** A calculation worked out anew, in words of digits that stand from left to right wherever they are shown. */
export type WorkedOut = {
  /** `47,000 ÷ 50,000 = 94%` */
  formula: string
  claimed: string
  /** Null where the claim is to be met to the last digit. */
  tolerance: string | null
  /** By how much it misses the claimed result. */
  difference: string
  comesOut: boolean
}

/**
 * Part by whole beside the claimed result. The result is per cent where it says so or the figure is in per cent. Null where
 * nothing was recorded, or something that this version cannot work out.
 */
export function workOut({
  calculation,
  figure,
}: Pick<ClaimDetails, 'calculation' | 'figure'>): WorkedOut | null {
  if (!calculation) return null
  const [part, whole] = [numberIn(calculation.part), numberIn(calculation.whole)]
  const claimed = numberIn(calculation.result?.replace(/%$/, ''))
  const tolerance = numberIn(calculation.tolerance)
  if (!part || !whole || !claimed || compare(whole, nought) <= 0) return null

  const perCent = calculation.result?.endsWith('%') || isPerCent(figure?.unit ?? '')
  const unit = perCent ? '%' : ''
  const outcome = times(dividedBy(part, whole), exact(perCent ? 100n : 1n))
  const difference = magnitude(minus(outcome, claimed))
  const shown = decimalText(outcome, decimals)
  const missed = decimalText(difference, decimals)
  return {
    formula: leftToRight(
      `${grouped(part)} ÷ ${grouped(whole)} ${shown.rounded ? '≈' : '='} ${inGroups(shown.text)}${unit}`,
    ),
    claimed: leftToRight(`${grouped(claimed)}${unit}`),
    tolerance: tolerance && leftToRight(grouped(tolerance)),
    // What is too small to be shown is not nothing.
    difference: leftToRight(
      missed.rounded && missed.text === '0'
        ? `< ${smallest}`
        : `${missed.rounded ? '≈ ' : ''}${inGroups(missed.text)}`,
    ),
    comesOut: compare(difference, tolerance ?? nought) <= 0,
  }
}

/** Which of the sentences in the messages says it (`claim.calculation`). */
export function wordingOf({ comesOut, tolerance }: WorkedOut) {
  if (tolerance === null) return comesOut ? 'right' : 'wrong'
  return comesOut ? 'rightWithin' : 'wrongWithin'
}

/** Decimals of what is worked out; what goes on is said to be about so much. */
const decimals = 4
const smallest = '0.0001'
const nought = exact(0n)

function numberIn(text: string | null | undefined): ExactNumber | null {
  return text ? exactNumber(text) : null
}

function grouped(number: ExactNumber): string {
  return inGroups(decimalText(number, 40).text)
}

function inGroups(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}
