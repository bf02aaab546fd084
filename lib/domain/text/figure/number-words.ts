import { type ExactNumber, exact } from '../exact-number'
import type { Token } from './tokens'

/** A word for a number below a thousand. Ten is a unit, too, for Arabic makes `خمسة عشر` of five and ten. */
export type SmallWord = { value: bigint; size: 'unit' | 'teen' | 'ten' | 'hundred' }

/** Folded words (`foldForSearch`) for numbers below a thousand, in Arabic and English. */
export const smallWords: ReadonlyMap<string, SmallWord> = new Map([
  ...sized('unit', [
    ...[
      [1, 'one واحد واحده احد احدي'],
      [2, 'two اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي'],
    ],
    ...[
      [3, 'three ثلاث ثلاثه'],
      [4, 'four اربع اربعه'],
      [5, 'five خمس خمسه'],
      [6, 'six ست سته'],
    ],
    ...[
      [7, 'seven سبع سبعه'],
      [8, 'eight ثمان ثماني ثمانيه'],
      [9, 'nine تسع تسعه'],
      [10, 'عشر عشره'],
    ],
  ] as const),
  ...sized('teen', [
    ...[
      [10, 'ten'],
      [11, 'eleven'],
      [12, 'twelve'],
      [13, 'thirteen'],
      [14, 'fourteen'],
      [15, 'fifteen'],
    ],
    ...[
      [16, 'sixteen'],
      [17, 'seventeen'],
      [18, 'eighteen'],
      [19, 'nineteen'],
    ],
  ] as const),
  ...sized('ten', [
    ...[
      [20, 'twenty عشرون عشرين'],
      [30, 'thirty ثلاثون ثلاثين'],
      [40, 'forty اربعون اربعين'],
    ],
    ...[
      [50, 'fifty خمسون خمسين'],
      [60, 'sixty ستون ستين'],
      [70, 'seventy سبعون سبعين'],
    ],
    ...[
      [80, 'eighty ثمانون ثمانين'],
      [90, 'ninety تسعون تسعين'],
    ],
  ] as const),
  ...sized('hundred', [
    ...[
      [100, 'hundred ميه مايه'],
      [200, 'ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي'],
    ],
    ...['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map(
      (unit, index) => [100 * (index + 3), `${unit}ميه ${unit}مايه ${unit}يميه ${unit}يمايه`] as const,
    ),
  ] as const),
])

function sized(size: SmallWord['size'], words: readonly (readonly [number, string])[]) {
  return words.flatMap(([value, spellings]) =>
    spellings.split(' ').map((word): [string, SmallWord] => [word, { value: BigInt(value), size }]),
  )
}

/** Words that multiply what stands in front of them. */
export const scales: ReadonlyMap<string, bigint> = spelled([
  [1000n, 'thousand الف الاف الفا'],
  [10n ** 5n, 'lakh'],
  [10n ** 7n, 'crore'],
  [10n ** 6n, 'million mn مليون ملايين مليونا'],
  [10n ** 9n, 'billion bn milliard mrd مليار مليارات مليارا بليون بلايين بليونا'],
  [10n ** 12n, 'trillion tn تريليون تريليونات تريليونا ترليون ترليونات'],
])

/** Those of them that say one, standing by themselves. English says `a million`; the plural alone says no number. */
export const scalesOfOne: ReadonlySet<string> = new Set('الف مليون مليار بليون تريليون ترليون'.split(' '))

/** Two of a scale in one word. */
export const dualScales: ReadonlyMap<string, bigint> = spelled([
  [1000n, 'الفان الفين الفي'],
  [10n ** 6n, 'مليونان مليونين مليوني'],
  [10n ** 9n, 'ملياران مليارين ملياري بليونان بليونين بليوني'],
  [10n ** 12n, 'تريليونان تريليونين تريليوني'],
])

/** Short for a scale behind the digits, written together with them; `m` says it behind a currency alone. */
export const shortScales: ReadonlyMap<string, bigint> = new Map([
  ...[['k', 1000n] as const, ['bn', 10n ** 9n] as const, ['mn', 10n ** 6n] as const],
  ...[['tn', 10n ** 12n] as const, ['m', 10n ** 6n] as const, ['b', 10n ** 9n] as const],
])

/** Parts of one, in words that stand by themselves. */
export const fractions: ReadonlyMap<string, ExactNumber> = new Map([
  ['نصف', exact(1n, 2n)],
  ['ثلث', exact(1n, 3n)],
  ['ربع', exact(1n, 4n)],
  ...['ثلثا', 'ثلثي', 'ثلثان', 'ثلثين'].map((word) => [word, exact(2n, 3n)] as const),
])

/** What so many parts are parts of, behind a number: `ثلاثة أرباع`, `two thirds`, `a fifth`. */
export const fractionParts: ReadonlyMap<string, bigint> = spelled([
  [2n, 'half halves انصاف'],
  [3n, 'third thirds اثلاث'],
  [4n, 'quarter quarters fourth fourths ارباع'],
  [5n, 'fifth fifths اخماس'],
  [6n, 'sixth sixths اسداس'],
  [7n, 'seventh sevenths اسباع'],
  [8n, 'eighth eighths اثمان'],
  [9n, 'ninth ninths اتساع'],
  [10n, 'tenth tenths اعشار'],
])

function spelled(words: readonly (readonly [bigint, string])[]): ReadonlyMap<string, bigint> {
  return new Map(words.flatMap(([value, list]) => list.split(' ').map((word) => [word, value] as const)))
}

/** Without the letter that Arabic writes in front of a word: `بثلاثة`, `لمليون`. */
export function wordOf({ plain }: Pick<Token, 'plain'>): string {
  if (smallWords.has(plain) || scales.has(plain) || dualScales.has(plain) || fractions.has(plain))
    return plain
  return plain.replace(/^(?:[وف]?[بلك]|[وف])(?=..)/, '')
}

/** What number a folded word says, as a name for it; null for a word that says none. */
export function numberSaid(plain: string): string | null {
  const word = wordOf({ plain })
  const part = fractions.get(word)
  if (part) return `${part.of}/${part.over}`
  const parts = fractionParts.get(word)
  if (parts) return `1/${parts}`
  const dual = dualScales.get(word)
  const value = smallWords.get(word)?.value ?? scales.get(word) ?? (dual && dual * 2n)
  return value === undefined ? null : String(value)
}
