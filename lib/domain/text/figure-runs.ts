import type { TextRange } from './range'

/** A figure with its signs, and the direction in which it is read wherever it stands. */
export type FigureRun = TextRange & { direction: 'rtl' | 'ltr' }

/**
 * The figures of a text whose signs would change sides with what stands beside them: `94%` behind an Arabic letter has
 * its sign on the left, alone on the right. Such are per cent and currency signs, plus and minus, ranges, dates with
 * hyphens, telephone numbers, and units in Latin letters. What holds digits alone, or digits with points, commas, colons
 * and slashes between them, is told the same way everywhere and left out.
 *
 * A figure stays on one line. What is longer than a narrow line, such as a row of account numbers, is left out: it has to be
 * broken somewhere.
 *
 * In paragraphs known to run from left to right, without a letter or digit that does not, nothing turns.
 *
 * European digits are read from left to right with all that belongs to them; Arabic and Persian ones keep the order they
 * have among Arabic words.
 */
export function figureRuns(text: string, paragraphs: 'rtl' | 'ltr' | 'auto' = 'auto'): FigureRun[] {
  const runs: FigureRun[] = []
  if (paragraphs === 'ltr' && !rightToLeft.test(text)) return runs
  for (const match of text.matchAll(figure)) {
    if (match[0].length > longest || isSteady.test(match[0])) continue
    const range = { start: match.index, end: match.index + match[0].length }
    runs.push({ ...range, direction: /[0-9]/.test(match[0]) ? 'ltr' : 'rtl' })
  }
  return runs
}

/** How many characters a line of the narrowest screen holds. */
const longest = 28

const rightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\u2068\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const space = String.raw`[ \u00A0\u2009\u202F]?`
const percent = '[%٪‰؉‱]'
const isSteady = /^\p{Nd}+(?:[.,:/٫٬\u00A0\u202F]\p{Nd}+)*$/u

/** A number of one kind of digits, with what may stand inside it. */
const number = (digit: string) =>
  `${digit}+(?:(?:[.,:/٫٬’'\\u00A0\\u202F\\u2009−~×·^]|${percent}?[\\-\\u2010-\\u2015])${digit}+)*`

/** Where no word ends (`كوفيد-19`): after no letter, or after one that Arabic writes together with the next word (`و-7`). */
const noWord = String.raw`(?:(?<![\p{L}\p{N}])|(?<=(?<![\p{L}\p{M}])[وفبلك]))`

/** What belongs to a number in front of it; a sign counts where a word does not end in it. */
const before = String.raw`(?:${noWord}[+\-−–±≈~<>≤≥=]{1,2})?(?:(?:US|C|A)?\p{Sc}${space}[+\-−]?|[#№]|${percent}${space}|@)?`

// Longer ones first.
const units = [
  'kWh MWh GWh TWh km/h kcal mmHg kHz MHz GHz hPa kPa MPa mph m/s',
  'kW MW GW Hz kV Pa dB kB KB MB GB TB kJ cal bar ppm min',
  'km cm mm µm μm nm kg mg µg μg ml mL ha ft lb oz mi am pm',
  'USD EUR GBP JPY EGP SAR AED IQD JOD KWD QAR MAD TND DZD LBP SYP',
  'm g t l L h s W V A J N K',
]
  .join(' ')
  .replaceAll(' ', '|')

/** What belongs to it behind it: letters that touch it, a sign, a unit. */
const after = [
  String.raw`${space}(?:${percent}|[°º′″]\p{Script=Latin}?|\p{Sc}(?!\p{N}))`,
  String.raw`${space}(?:${units})[²³⁰-⁹⁻]*(?:/\p{Script=Latin}{1,3}[²³]?)?(?![\p{L}\p{N}])`,
  String.raw`(?:-?\p{Script=Latin}[\p{Script=Latin}0-9²³]*)?\+?`,
].join('|')

const telephone = String.raw`(?<![\p{L}\p{N}])\+[0-9]{1,3}(?:[ \u00A0\-]?\(?[0-9]+\)?)+|\([0-9]{2,5}\)[ \-]?[0-9]{2,}(?:[ \-][0-9]{2,})*`

// What no figure begins with is passed over at a glance, for most of a text is letters.
const beginning = String.raw`(?=[\p{Nd}\p{Sc}+\-−–±≈~<>≤≥=#№%٪‰؉‱@(USCA])`
const figure = new RegExp(
  `${beginning}(?:${[
    telephone,
    `${before}${number('[0-9]')}(?:${after})`,
    ...['[٠-٩]', '[۰-۹]'].map((digit) => `${before}${number(digit)}(?:${space}(?:${percent}|\\p{Sc}))?`),
  ].join('|')})`,
  'gu',
)
