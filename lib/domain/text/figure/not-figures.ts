import { months } from '../months'
import type { Token } from './tokens'
import { unitBehind } from './units'

/**
 * The tokens that hold a number which counts nothing: a day or a year, a number by which something is known
 * (`Article 5`, `القرار 1701`, `B-52`), a place in a row (`21st`).
 */
export function countNothing(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>()
  tokens.forEach((token, at) => {
    if (isMonth(tokens, at)) for (const near of numbersBeside(tokens, at)) found.add(near)
    if (token.kind === 'number' && (isName(tokens, at) || isYear(tokens, at, found))) found.add(at)
  })
  return found
}

/** Whether digits may be a year: four of them, or fewer where it is said. */
function isYear(tokens: readonly Token[], at: number, found: ReadonlySet<number>): boolean {
  const { text } = tokens[at] ?? { text: '' }
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!/^\d{1,4}$/.test(text) || isMeasured(before, after)) return false
  if (/^(?:ad|ce|bc|bce|هـ|ه|ق|ميلادي|ميلاديه|هجري|هجريه|للهجره|للميلاد)$/.test(after?.plain ?? ''))
    return true
  if (/^[12]\d{3}$/.test(text) && after?.plain === 'م' && after.touches) return true
  // The second half of `1994-96`.
  if (found.has(at - 2) && before && dash.test(before.text)) return true
  if (/^(?:[وفبلك]{0,2}(?:ال)?(?:عام|سنه|عامي)|للعام|year|fy)$/.test(before?.plain ?? '')) return true
  // `1500 soldiers`, but `in 1994 people voted`.
  const isCounted =
    unitBehind(tokens, at + 1) !== null && !/^(?:in|since|by|until|في|منذ|حتي)$/.test(before?.plain ?? '')
  return /^(?:1\d|20|21)\d\d$/.test(text) && !isCounted
}

function isMeasured(before: Token | undefined, after: Token | undefined): boolean {
  return [before, after].some((token) => token && /^[%٪﹪％‰\p{Sc}]$/u.test(token.text))
}

/** A number that names something, or a place in a row. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (tokens[at]?.touches && before?.kind === 'word' && !/^(?:[وفبلك]{0,2}(?:ال)?|US)$/.test(before.plain)) {
    if (!/^[A-Z]{3}$/.test(before.text)) return true
  }
  if (
    tokens[at]?.touches &&
    before &&
    dash.test(before.text) &&
    before.touches &&
    tokens[at - 2]?.kind === 'word'
  )
    return true
  if (before && named.test(before.plain.replace(/^[وفبلك]{0,2}(?=ال|لل)/, ''))) return true
  if (before?.text === '.' && tokens[at - 2]?.plain === 'no') return true
  if (after?.touches && /^(?:st|nd|rd|th|s|pm|am|D|G)$/.test(after.text)) return true
  return /^(?:pm|am|صباحا|مساء|ظهرا|فجرا|ليلا)$/.test(after?.plain ?? '')
}

const named =
  /^(?:(?:ال|لل)?(?:رقم|ماده|قرار|فصل|صفحه|بند|قانون|قرن|ساعه|دوره|مرحله|طبعه|عدد|مجلد|جلسه|ايه|سوره|رحله|طريق|غرفه|قناه|مجموعه|لواء|فرقه|كتيبه|فوج)|ص|no|number|article|page|pp?|chapter|section|resolution|law|act|decree|century|room|flight|route|highway|phase|stage|volume|vol|issue|edition|group|unit|brigade|division|regiment|channel|version|table|figure|annex|paragraph|item|point|claim|at)$/

const dash = /^[-\u2010-\u2015−/]$/

function isMonth(tokens: readonly Token[], at: number): boolean {
  const { kind, plain, text } = tokens[at] ?? { kind: 'sign', plain: '', text: '' }
  if (kind !== 'word') return false
  if (/^\p{Script=Latin}/u.test(text)) return /^\p{Lu}/u.test(text) && monthWords.has(plain)
  return monthWords.has(plain.replace(/^[وفبلك]{1,2}(?=..)/, '')) || monthWords.has(plain)
}

/** The day in front of a month, the day or the year behind it, and both (`March 12, 2020`, `تشرين الثاني/نوفمبر 2020`). */
function numbersBeside(tokens: readonly Token[], at: number): number[] {
  const beside: number[] = []
  let before = at - 1
  if (/^(?:of|من|شهر)$/.test(tokens[before]?.plain ?? '')) before--
  if (isDay(tokens[before])) beside.push(before)
  // `12–14 March`
  if (isDay(tokens[before]) && dash.test(tokens[before - 1]?.text ?? '') && isDay(tokens[before - 2]))
    beside.push(before - 2)
  let after = at + 1
  if (/^ال(?:اول|ثاني|اخر|اخره)$/.test(tokens[after]?.plain ?? '')) after++
  const day = tokens[after]
  if (day?.kind === 'number' && /^\d{1,4}$/.test(day.text)) beside.push(after)
  if (isDay(day) && /^[,،]$/.test(tokens[after + 1]?.text ?? '')) after += 2
  else if (/^[,،]$|^(?:of|من|عام|سنه)$/.test(day?.plain ?? '')) after += 1
  if (/^\d{4}$/.test(tokens[after]?.text ?? '')) beside.push(after)
  return beside
}

function isDay(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text)
}

/** Of a name in two words (`تشرين الثاني`) the first; those of the Hijri year as well. */
const monthWords = new Set([
  ...[...months.keys()].map((name) => name.replace(/ .*/, '')),
  ...'محرم صفر رجب شعبان رمضان شوال'.split(' '),
])
