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

const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint))
