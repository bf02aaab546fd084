/** Which digits are written of one's own, as Unicode's CLDR calls them: 0–9 or ٠–٩. Digits in what somebody wrote stay as they are. */
export const digitStyles = ['latn', 'arab'] as const
export type DigitStyle = (typeof digitStyles)[number]

/** A number or a date of ours, with each of its digits in that style. */
export function inDigits(text: string | number, style: DigitStyle): string {
  return style === 'latn'
    ? String(text)
    : String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
}

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
