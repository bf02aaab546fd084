import type { WordUnit } from './word-units'

/**
 * Joins what `Intl.Segmenter` cuts apart but a checker reads as one: a number with its sign, currency, per cent or
 * degree (`-5%`, `$3.5`, `٩٤٪`), and a name with its number (`B-52`, `COVID-19`).
 */
export function joinFigures(text: string, units: WordUnit[]): WordUnit[] {
  const joined: WordUnit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]
    if (!unit) continue
    let end = index
    while (end + 1 < units.length && belongsTogether(text, units, end)) end++
    joined.push({ ...unit, end: units[end]?.end ?? unit.end, word: unit.word || end > index })
    index = end
  }
  return joined
}

/** Whether no selection may end between `units[index]` and the one after it. */
function belongsTogether(text: string, units: WordUnit[], index: number): boolean {
  const show = (at: number) => text.slice(units[at]?.start, units[at]?.end)
  const [before, here, next, after] = [show(index - 1), show(index), show(index + 1), show(index + 2)]
  if (endsInDigit.test(here) && unitSign.test(next)) return true
  if (unitSign.test(here) && endsInDigit.test(before) && unitSign.test(next)) return true
  if (currency.test(here) && startsWithDigit.test(next)) return true
  if (sign.test(here) && (currency.test(next) || startsWithDigit.test(next)) && /^\s*$/.test(before))
    return true
  return joinsNameToNumber(here, next, after) || joinsNameToNumber(before, here, next)
}

const joinsNameToNumber = (name: string, hyphen: string, number: string) =>
  /^[-\u2010\u2011]$/.test(hyphen) &&
  ((/\p{L}\p{M}*$/u.test(name) && startsWithDigit.test(number)) ||
    (endsInDigit.test(name) && /^\p{L}/u.test(number)))

const endsInDigit = /\p{Nd}$/u
const startsWithDigit = /^\p{Nd}/u
const unitSign = /^[%٪‰‱°℃℉\p{Sc}]$/u
const currency = /^\p{Sc}$/u
const sign = /^[-+−±]$/
