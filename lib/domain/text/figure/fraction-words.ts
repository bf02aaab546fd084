import { type ExactNumber, exact, times } from '../exact-number'
import { fractionParts, fractions, scales, smallWords, wordOf } from './number-words'
import type { Quantity } from './quantity'
import type { Token } from './tokens'

/** A part of one, or of a scale: `نصف مليون`, `ثلثي`, `ثلاثة أرباع`, `two thirds`, `half a million`. */
export function fractionAt(tokens: readonly Token[], start: number): Quantity | null {
  const [first, second] = [tokens[start], tokens[start + 1]]
  if (first?.kind !== 'word') return null
  const count = /^an?$/.test(first.plain) ? 1n : smallWords.get(wordOf(first))?.value
  const behind = second?.text === '-' && second.touches ? tokens[start + 2] : second
  const parts = behind && count !== undefined ? fractionParts.get(behind.plain) : undefined
  const alone = first.plain === 'half' ? exact(1n, 2n) : fractions.get(wordOf(first))
  const value = parts && count && count < parts ? exact(count, parts) : alone
  if (!value) return null
  const end = alone ? start + 1 : start + (behind === second ? 2 : 3)
  const scale = scaleBehind(tokens, end)
  if (scale)
    return {
      ...{ start, end: scale.end, value: times(value, exact(scale.value)), bare: null, scale: scale.value },
      ...{ isFraction: false, doubtful: false },
    }
  return isPartOfSomething(tokens, start, end)
    ? { start, end, value, bare: null, scale: null, isFraction: true, doubtful: false }
    : null
}

/** `half a million`, `a quarter of a million`, `نصف مليون`, `نصف المليون` */
function scaleBehind(tokens: readonly Token[], at: number): { value: bigint; end: number } | null {
  let end = at
  while (/^(?:of|an?)$/.test(tokens[end]?.plain ?? '')) end++
  const value = scales.get(tokens[end]?.plain.replace(/^ال(?=م|تر|بل|الف)/, '') ?? '')
  return value ? { value, end: end + 1 } : null
}

/** Not half of a match or the third time. */
function isPartOfSomething(tokens: readonly Token[], start: number, end: number): boolean {
  const [before, after] = [tokens[start - 1]?.plain ?? '', tokens[end]?.plain ?? '']
  if (/^\p{Script=Latin}/u.test(tokens[start]?.plain ?? ''))
    return (
      (after === '' || /^(?:of|the|its|all|their|his|her)$/.test(after)) &&
      !/^(?:first|second|the|last|every|this|other)$/.test(before)
    )
  return !/^(?:نهاي|ساع|قرن|سن|عام|شهر|يوم|دقيق|ال?اخير|ال?اول)/.test(after)
}

/** `ونصف`, `ونصف المليون`, `and a half` */
export function halfAfter(tokens: readonly Token[], end: number, scale: bigint | null) {
  const english = englishHalf(tokens, end)
  const part = fractions.get(/^و(.+)/.exec(tokens[end]?.plain ?? '')?.[1] ?? '')
  if (!part && !english) return null
  const behind = english?.end ?? end + 1
  const said = scaleBehind(tokens, behind)
  if (said && said.value !== scale) return null
  const value = times(english?.value ?? part ?? exact(0n), exact(scale ?? 1n))
  return { value, end: said?.end ?? behind }
}

export function englishHalf(
  tokens: readonly Token[],
  at: number,
): { value: ExactNumber; end: number } | null {
  const words = tokens.slice(at, at + 3).map(({ plain }) => plain)
  if (words[0] !== 'and' || words[1] !== 'a') return null
  if (words[2] === 'half') return { value: exact(1n, 2n), end: at + 3 }
  return words[2] === 'quarter' ? { value: exact(1n, 4n), end: at + 3 } : null
}
