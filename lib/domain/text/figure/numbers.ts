import { compare, type ExactNumber, exact, times } from '../exact-number'
import { foldForSearch } from '../fold'
import { type Measured, quantitiesIn } from './measured'
import { countNothing } from './not-figures'
import { readNumeral } from './numeral'
import { tokensOf } from './tokens'

/**
 * The numbers that words say, in digits or in words: `figures` are what is counted and measured, `names` what a day, a year,
 * an article or a place in a row is known by.
 */
export type Numbers = { figures: SaidNumber[]; names: SaidNumber[] }

/** `of` is `part` for a share of something, which 94% and 47/50 are, or the money that it is; null for anything else. */
export type SaidNumber = { value: ExactNumber; of: string | null }

/** What may be read in several ways (`1.234`) is left out. */
export function numbersIn(words: string): Numbers {
  const tokens = tokensOf(words)
  const nothing = countNothing(tokens)
  const figures = quantitiesIn(tokens, nothing).flatMap((found) =>
    found === 'unclear' || isOneOfMany(found) ? [] : [saidNumber(found)],
  )
  const names = [...nothing].flatMap((at) => {
    const value = readNumeral(tokens[at]?.text ?? '')?.value
    return value ? [{ value, of: null }] : []
  })
  return { figures, names }
}

/** Whether two numbers are the same; what one of them is of may be left unsaid. */
export function isSameNumber(one: SaidNumber, other: SaidNumber): boolean {
  const isOfTheSame =
    one.of === other.of || (one.of !== 'part' && other.of !== 'part' && !(one.of && other.of))
  return isOfTheSame && compare(one.value, other.value) === 0
}

function saidNumber({ value, unit, negative, isFraction }: Measured): SaidNumber {
  const signed = negative ? times(value, exact(-1n)) : value
  if (unit === '%') return { value: times(signed, exact(1n, 100n)), of: 'part' }
  return { value: signed, of: isFraction ? 'part' : moneyOf(unit) }
}

/** `one` may be said of anything. */
function isOneOfMany({ bare, value }: Measured): boolean {
  return bare === 'words' && compare(value, exact(1n)) <= 0
}

function moneyOf(unit: string | null): string | null {
  const [noun = ''] = foldForSearch(unit ?? '').split(' ')
  return money.find((names) => names.includes(noun))?.[0] ?? null
}

/** Folded. What several countries call theirs is one. */
const money = [
  '$ us$ usd dollar dollars دولار دولارات',
  '€ eur euro euros يورو',
  '£ gbp egp pound pounds جنيه جنيهات',
  'iqd jod kwd tnd dzd dinar dinars دينار دنانير',
  'sar qar riyal riyals rial rials ريال ريالات',
  'aed mad dirham dirhams درهم دراهم',
  'syp lbp lira liras ليره ليرات',
].map((names) => names.split(' '))
