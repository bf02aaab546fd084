import { compareTexts, type Side } from '../comparison/comparison'
import { saysTheSame } from '../comparison/sameness'
import { numberSaid } from '../text/figure/number-words'
import { sayOtherFigures } from '../text/figure/other-figures'
import { foldedText, foldForSearch } from '../text/fold'
import { isDenial } from './denial'
import { wordNeeds } from './thresholds'

/**
 * What may be said of words that are nearly a quote's, when only the quote is at hand: `another` statement, for what tells it
 * from its look-alikes differs (a figure, a name, a negation); `reworded`, for whole words were put for others, and in a
 * script without capitals those may be names; or merely `edited`.
 */
export type KindOfChange = 'another' | 'reworded' | 'edited'

export function kindOfChange(quote: string, found: string): KindOfChange {
  const gaps = gapsBetween(quote, found)
  if (gaps.some(tellsApart) || (gaps.length > 0 && sayOtherFigures(quote, found))) return 'another'
  const hasNumbers = gaps.some(({ gone, come }) => [...gone, ...come].some((word) => digit.test(word)))
  if (!hasNumbers && figuresOf(quote) !== figuresOf(found)) return 'another'
  if (gaps.length === 0) return saysTheSame(quote, found) ? 'edited' : 'reworded'
  const reworded = gaps.filter(isReworded).length
  const length = quote.split(/\s+/).length
  const isEditedAllOver = length >= wordNeeds.longQuote && reworded >= length / wordNeeds.oneInWords
  return reworded > 0 && !isEditedAllOver ? 'reworded' : 'edited'
}

/** Words that went, and words that came in their stead. */
type Gap = { gone: string[]; come: string[] }

function gapsBetween(quote: string, found: string): Gap[] {
  const { before, after, runs } = compareTexts(quote, found)
  const end = { a: before.tokens.length, b: after.tokens.length, length: 0 }
  let from = { a: 0, b: 0 }
  return [...runs, end].flatMap((run) => {
    const gap = { gone: wordsIn(before, from.a, run.a), come: wordsIn(after, from.b, run.b) }
    from = { a: run.a + run.length, b: run.b + run.length }
    return gap.gone.length + gap.come.length > 0 ? [gap] : []
  })
}

function wordsIn({ tokens, units }: Side, from: number, to: number): string[] {
  const words = Array.from({ length: to - from }, (_, at) =>
    foldedText(units, tokens.starts[from + at] ?? 0, tokens.ends[from + at] ?? 0),
  )
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** A stretch that was only put in or left out says something new when it is long; a word or two turn round what is said. */
function tellsApart({ gone, come }: Gap): boolean {
  const isPassage = (gone.length === 0 || come.length === 0) && gone.length + come.length > wordNeeds.passage
  if (isPassage) return false
  if ([...gone, ...come].some(isTelling) || numbersSaid(gone) !== numbersSaid(come)) return true
  return gone.some((word, at) => isDenied(word, come[at] ?? ''))
}

/** The numbers that words say, but for one, which English and Arabic say of anything. */
function numbersSaid(words: string[]): string {
  const said = words.map((word) => numberSaid(foldForSearch(word)))
  return said.filter((number) => number !== null && number !== '1').join(' ')
}

/** Whether a word is the other one denied, by what English writes before it or behind it: `solvent`, `insolvent`. */
function isDenied(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  if (short.length < wordNeeds.denied) return false
  if (long.endsWith(short))
    return /^(?:un|in|im|il|ir|non|dis|anti|a)[-‐‑]?$/.test(long.slice(0, -short.length))
  return long === `${short}less` || (short.endsWith('ful') && long === `${short.slice(0, -3)}less`)
}

const isTelling = (word: string) => digit.test(word) || /\p{Lu}/u.test(word) || isDenial(word)
const digit = /\p{N}/u

/** Digits and what belongs to them: their signs, separators and measures. */
function figuresOf(text: string): string {
  return (text.match(figure) ?? []).join(' ')
}

const figure =
  /(?:(?<![\p{L}\p{M}\p{N}])[-+−–±])?\p{Sc}?\p{Nd}+(?:[.,٫٬،:/'’–—−-]\p{Nd}+)*(?:\s?[%٪‰]|\p{Sc})?/gu

/** Whether words were put for others that are no other form of them. */
function isReworded({ gone, come }: Gap): boolean {
  if (gone.length === 0 || come.length === 0) return false
  return gone.length !== come.length || gone.some((word, at) => !isFormOf(word, come[at] ?? ''))
}

/**
 * Another ending, what Arabic writes at the head of a word, or one letter put right. Words for numbers are forms of each
 * other where they say the same number.
 */
function isFormOf(one: string, other: string): boolean {
  const [here, there] = [foldForSearch(one), foldForSearch(other)]
  if (here === there) return true
  const [said, saidThere] = [numberSaid(here), numberSaid(there)]
  if (said !== null || saidThere !== null) return said === saidThere
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  const { stem, ending } = wordNeeds
  const added = long.startsWith(short) ? long.slice(short.length) : null
  if (added !== null && short.length >= stem && added.length <= ending) return !makesTwo.test(added)
  return bare(one) === bare(other) || isPutRight(short, long)
}

/** What makes two or many of one in Arabic, and another name of many (سليم, سليمان). */
const makesTwo = /^ت?[اوي]ن$/u

/** Without the conjunctions, prepositions and the article that are written in one word with it. */
const bare = (word: string) => word.replace(/^[وف]?(?:[بكل]?ال|لل|[بكل])?(?=\p{Script=Arabic}{3})/u, '')

/**
 * Whether one letter was put right, in a word that is not short. Never its first, which few mistake, nor its last, which tells
 * who employs from who is employed. Nor in a script without capitals, where one letter may make another name of it (سلمان,
 * سليمان) or another month (يونيو, يوليو).
 */
function isPutRight(short: string, long: string): boolean {
  if (short.length < wordNeeds.spelt || long.length - short.length > 1) return false
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1) || !/^[\p{Lu}\p{Ll}\p{M}]+$/u.test(long))
    return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
