/**
 * The value 0–9 of a decimal digit of any script, given as a code point; null for anything else. Unicode keeps the
 * digits of a script together, in order, from zero on.
 */
export function digitValue(codePoint: number): number | null {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : null
  if (!isDigit(codePoint)) return null
  let zero = codePoint
  while (isDigit(zero - 1)) zero--
  return (codePoint - zero) % 10
}

/** What was typed of a number or a date, in the digits of any script: in those of ASCII, without direction marks and edge spaces. */
export function inPlainDigits(typed: string): string {
  return typed
    .trim()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
}

const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint))
