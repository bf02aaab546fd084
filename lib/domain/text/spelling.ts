import { digitValue } from './digits'

/**
 * What one character is compared as: possibly nothing, possibly several units. Two spellings of the SAME word agree in
 * it; what could change a meaning stays (see `foldForComparison`).
 */
export function comparableSpelling(character: string): string {
  return Array.from(character.normalize('NFD'), bare).join('')
}

function bare(character: string): string {
  if (unsounded.test(character)) return ''
  const digit = digitValue(character.codePointAt(0) ?? 0)
  if (digit !== null) return String(digit)
  return /\p{Zs}/u.test(character) ? ' ' : (letters[character] ?? character)
}

// Arabic and Hebrew marks (the hamza and madda above and below among them: NFD sets them apart from their carrier),
// tatweel, soft hyphen, byte order mark, and direction marks, embeddings and isolates.
const unsounded =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF\u00AD\uFEFF\u200E\u200F\u061C\u202A-\u202C\u2066-\u2069]/

const letters: Record<string, string> = { ٱ: 'ا', '٪': '%', '٫': '.', '٬': ',' }
