import { compare, decimalText, exact, times } from '../exact-number'
import { type Measured, quantitiesIn } from './measured'
import { countNothing } from './not-figures'
import type { Quantity } from './quantity'
import { type Token, tokensOf } from './tokens'

/** A figure as somebody would type it into its fields: `94` and `%`, `3000000`, `10–12`, `2/3`. */
export type Figure = { value: string; unit: string | null }

/**
 * The figure that words speak of, in Arabic or English: `94%`, `٩٤٪`, `ثلاثة ملايين`, `half a million`, `between 3 and 5`.
 * Null where there is none, where there are several, and wherever it can be read in more than one way: somebody types it then.
 */
export function readFigure(words: string): Figure | null {
  const found = figuresIn(words)
  const [only] = found
  if (!only || only === 'unclear') return null
  return found.every((other) => other !== 'unclear' && other.value === only.value && other.unit === only.unit)
    ? only
    : null
}

/** Whether words speak of a figure at all, however many and whether or not it is clear which. */
export function holdsFigure(words: string): boolean {
  return figuresIn(words).length > 0
}

type Found = Figure | 'unclear'

/** The figures that words speak of, in their order; `unclear` where one may be read in several ways. */
export function figuresIn(words: string): Found[] {
  const tokens = tokensOf(words)
  const found = quantitiesIn(tokens, countNothing(tokens))
  return joined(
    tokens,
    found.map((one) => (one !== 'unclear' && one.doubtful && one.unit === null ? 'unclear' : one)),
  )
}

/** Figures with those that bound a range as one. */
function joined(tokens: readonly Token[], found: readonly (Measured | 'unclear')[]): Found[] {
  const figures: Found[] = []
  for (let at = 0; at < found.length; at++) {
    const [one, other] = [found[at], found[at + 1]]
    if (!one || one === 'unclear') {
      figures.push('unclear')
      continue
    }
    const link = other && other !== 'unclear' ? linkBetween(tokens, one, other) : null
    if (link && other && other !== 'unclear' && (link === 'of' || !isSmallTalk(other))) {
      at += 1
      figures.push(link === 'of' ? shareOf(one, other) : rangeOf(tokens, one, other))
    } else if (isHalfOfPair(tokens, one)) figures.push('unclear')
    else if (!isSmallTalk(one)) figures.push({ value: signedValue(one), unit: one.unit })
  }
  return figures
}

/** `three of them` may be said of anything, and so may one: a small number in words counts where it is said what. */
function isSmallTalk({ bare, unit, value }: Measured): boolean {
  if (bare !== 'words' || compare(value, exact(100n)) >= 0) return false
  return unit === null || compare(value, exact(1n)) <= 0
}

/** What joins two numbers: `10–12`, `from 10 to 12`, `بين 3 و5`; or `3 out of 10`. */
function linkBetween(tokens: readonly Token[], one: Measured, other: Measured): 'range' | 'of' | null {
  const between = tokens
    .slice(one.whole.end, other.whole.start)
    .map(({ plain }) => plain)
    .join(' ')
  if (/^(?:-|–|—|‑|−|~|to|الي|حتي)$/.test(between)) return 'range'
  // Arabic writes its `and` together with the word behind it.
  const isJoined = between === '' && tokens[other.whole.start]?.plain.startsWith('و')
  if (isHalfOfPair(tokens, one) && (isJoined || /^(?:and|و|و بين|وبين)$/.test(between))) return 'range'
  if (between === 'in') return one.bare === 'words' && compare(one.value, exact(1n)) === 0 ? 'of' : null
  return /^(?:out of|in every|of every|من كل|من اصل)$/.test(between) ? 'of' : null
}

function rangeOf(tokens: readonly Token[], one: Measured, other: Measured): Found {
  const least = one.scale === null && other.scale !== null ? inScaleOf(one, other) : one.value
  const isOfOneKind = one.unit === null || one.unit === other.unit
  const isPlain = !one.isFraction && !other.isFraction && !one.negative && !other.negative
  if (!isOfOneKind || !isPlain || compare(least, other.value) >= 0 || isChange(tokens, one.whole.start))
    return 'unclear'
  return { value: `${plainValue({ ...one, value: least })}–${plainValue(other)}`, unit: other.unit }
}

/** `3 to 5 million` speaks of millions twice, `500 to 2 thousand` does not. */
function inScaleOf(one: Measured, { value, scale }: Measured) {
  const raised = times(one.value, exact(scale ?? 1n))
  return compare(raised, value) < 0 ? raised : one.value
}

function shareOf(one: Measured, other: Measured): Found {
  if (compare(one.value, other.value) > 0 || one.unit === '%' || other.unit === '%') return 'unclear'
  return { value: `${plainValue(one)}/${plainValue(other)}`, unit: other.unit ?? one.unit }
}

/** `rose from 10 to 12`: neither of the two is the figure, nor what lies between them. */
function isChange(tokens: readonly Token[], start: number): boolean {
  return tokens.slice(Math.max(0, start - 8), start).some(({ plain }) => change.test(plain))
}

const change =
  /^(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|growing|increased?|increases|increasing|decreased?|dropped|drop|climbed|declined|shrank|went|jumped|up|down|cut|raised|و?(?:ي|ت)?(?:ارتفع|انخفض|زاد|تراجع|هبط|قفز|نما|صعد|تقلص|ازداد|رفع|خفض)ت?|و?(?:بارتفاع|بانخفاض|ارتفاعا|انخفاضا|زياده|يرتفع|ينخفض|ترتفع|تنخفض))$/

/** `between 3 …` */
function isHalfOfPair(tokens: readonly Token[], { whole }: Measured): boolean {
  return /^(?:between|[وفبلك]?بين)$/.test(tokens[whole.start - 1]?.plain ?? '')
}

function signedValue(measured: Measured): string {
  return `${measured.negative ? '-' : ''}${plainValue(measured)}`
}

function plainValue({ value, isFraction }: Quantity): string {
  return isFraction ? `${value.of}/${value.over}` : decimalText(value, 40).text
}
