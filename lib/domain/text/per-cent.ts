import { foldForSearch } from './fold'

/** The sign or the words for a hundredth, folded (`foldForSearch`). */
export const perCent = /^(?:[%٪﹪％]|per ?cent|pct|(?:في ال|بال)م[اي]?يه)$/

/** Whether a unit, as somebody typed it, is a hundredth. */
export function isPerCent(unit: string): boolean {
  return perCent.test(foldForSearch(unit).trim())
}
