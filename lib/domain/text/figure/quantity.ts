import { type ExactNumber, exact, plus, times } from '../exact-number'
import { englishHalf, fractionAt, halfAfter } from './fraction-words'
import {
  dualScales,
  type SmallWord,
  scales,
  scalesOfOne,
  shortScales,
  smallWords,
  wordOf,
} from './number-words'
import { readNumeral } from './numeral'
import type { Token } from './tokens'
import { unitBehind } from './units'

/** A number among tokens, from `start` up to `end`. */
export type Quantity = {
  start: number
  end: number
  value: ExactNumber
  /** Nothing but digits, or a small number in words: takes more to be known for a figure. */
  bare: 'digits' | 'words' | null
  /** Thousand, million, … where it is said. */
  scale: bigint | null
  isFraction: boolean
  /** It may be one number or none. */
  doubtful: boolean
}

/** The number that begins at a token; null where none does, and `unclear` where one does that may be read in several ways. */
export function quantityAt(tokens: readonly Token[], start: number): Quantity | 'unclear' | null {
  if (/^[\u00BC-\u00BE\u2150-\u215E]$/.test(tokens[start]?.text ?? '')) return 'unclear'
  const fraction = fractionAt(tokens, start)
  if (fraction) return fraction
  const first = termAt(tokens, start, false)
  if (first === 'unclear' || first === null) return first
  const terms = [first, ...smallerTerms(tokens, first)]
  const last = terms.at(-1) ?? first
  const half = halfAfter(tokens, last.end, last.scale)
  const sum = terms.slice(1).reduce((value, term) => plus(value, term.value), first.value)
  return {
    start,
    end: half?.end ?? last.end,
    value: half ? plus(sum, half.value) : sum,
    bare: half || terms.length > 1 ? null : first.bare,
    scale: first.scale,
    isFraction: false,
    doubtful: terms.some((term) => term.doubtful),
  }
}

/** What is added to the term in front, each smaller than the one before: `ثلاثة ملايين ومئتا ألف`. */
function smallerTerms(tokens: readonly Token[], first: Term): Term[] {
  const terms: Term[] = []
  for (let last = first; last.scale !== null; ) {
    const at = continuation(tokens, last.end)
    const term = at === null ? null : termAt(tokens, at, true)
    if (term === null || term === 'unclear' || (term.scale ?? 1n) >= last.scale) break
    terms.push(term)
    last = term
  }
  return terms
}

type Term = {
  value: ExactNumber
  end: number
  scale: bigint | null
  bare: Quantity['bare']
  doubtful: boolean
}

/** One number with the scale behind it: `3 million`, `مئتا ألف`, `مليونان`, `a hundred thousand`. */
function termAt(tokens: readonly Token[], at: number, joined: boolean): Term | 'unclear' | null {
  const first = tokens[at]
  if (!first) return null
  if (first.kind === 'number') {
    const numeral = readNumeral(first.text)
    if (!numeral) return 'unclear'
    return scaled(tokens, at + 1, numeral.value, 'digits', numeral.doubtful)
  }
  const word = joined ? first.plain.replace(/^و(?=.)/, '') : wordOf(first)
  const dual = dualScales.get(word) ?? dualBeforeNoun(tokens, at, word)
  if (dual) return { value: exact(2n * dual), end: at + 1, scale: dual, bare: null, doubtful: false }
  const one = scalesOfOne.has(word) && !isVerb(tokens, at) ? scales.get(word) : undefined
  if (one) return { value: exact(one), end: at + 1, scale: one, bare: null, doubtful: false }
  const next = tokens[at + 1]
  if (/^an?$/.test(word) && next && (scales.has(next.plain) || next.plain === 'hundred'))
    return next.plain === 'hundred'
      ? scaled(tokens, at + 2, exact(100n), 'words', false)
      : scaled(tokens, at + 1, exact(1n), 'words', false)
  const group = groupAt(tokens, at, word)
  return group && scaled(tokens, group.end, exact(group.value), 'words', false)
}

function scaled(
  tokens: readonly Token[],
  at: number,
  number: ExactNumber,
  bare: 'digits' | 'words',
  doubtful: boolean,
): Term {
  // `three and a half million`
  const half = englishHalf(tokens, at)
  const value = half ? plus(number, half.value) : number
  const behind = half?.end ?? at
  const hyphen = tokens[behind]?.text === '-' && tokens[behind]?.touches ? 1 : 0
  const token = tokens[behind + hyphen]
  const short = bare === 'digits' && token?.touches ? shortScales.get(token.text.toLowerCase()) : undefined
  const scale = short ?? (token && scales.get(token.plain))
  if (!scale) return { value: number, end: at, scale: null, bare, doubtful }
  return { value: times(value, exact(scale)), end: behind + hyphen + 1, scale, bare: null, doubtful: false }
}

/** A number below a thousand in words: `خمسة وعشرون`, `two hundred and fifty`, `twenty-five`. */
function groupAt(
  tokens: readonly Token[],
  start: number,
  firstWord: string,
): { value: bigint; end: number } | null {
  const first = smallWords.get(firstWord)
  if (!first) return null
  let { value, size } = first
  let end = start + 1
  for (;;) {
    const mark = tokens[end]
    const skips =
      (mark?.text === '-' && mark.touches) || (mark?.plain === 'and' && size === 'hundred') ? 1 : 0
    const token = tokens[end + skips]
    if (!token) break
    const joined = token.plain.startsWith('و') && !smallWords.has(token.plain)
    const next = smallWords.get(joined ? token.plain.slice(1) : token.plain)
    if (!next) break
    const grown = joinedNumbers({ value, size }, next, joined)
    if (!grown) break
    ;({ value, size } = grown)
    end += skips + 1
  }
  return { value, end }
}

function joinedNumbers(before: SmallWord, next: SmallWord, joined: boolean): SmallWord | null {
  const value = before.value + next.value
  if (next.size === 'hundred') {
    const isTimes = !joined && next.value === 100n && before.value < 10n
    return isTimes ? { value: before.value * 100n, size: 'hundred' } : null
  }
  if (before.size === 'hundred') return { value, size: next.size }
  // `خمسة عشر`, `خمسة وعشرون`, `twenty-five`
  if (before.size === 'unit' && next.value === 10n && !joined && before.value % 100n < 10n)
    return { value, size: 'teen' }
  if (before.size === 'unit' && next.size === 'ten' && joined) return { value, size: 'teen' }
  return before.size === 'ten' && next.size === 'unit' && !joined && next.value < 10n
    ? { value, size: 'teen' }
    : null
}

/** Where a smaller number may go on behind a larger one. */
function continuation(tokens: readonly Token[], end: number): number | null {
  const token = tokens[end]
  if (token?.plain === 'و' || token?.plain === 'and') return end + 1
  return token && (/^و./.test(token.plain) || smallWords.has(token.plain)) ? end : null
}

/** `ألفا شخص` is two thousand; behind a number, or with nothing to count, `ألفا` is the accusative of one. */
function dualBeforeNoun(tokens: readonly Token[], at: number, word: string): bigint | undefined {
  const counted = tokens[at + 1]?.plain ?? 'ا'
  const one = /^(الف|مليون|مليار|بليون)ا$/.exec(word)?.[1]
  return one && !counted.endsWith('ا') && unitBehind(tokens, at + 1) ? scales.get(one) : undefined
}

/** `ألّف كتابًا` is no thousand: what is counted stands without article and without alef. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !/الف$/.test(token.plain)) return false
  return token.text.includes('\u0651') || !next || /^ال|ا$/.test(next.plain)
}
