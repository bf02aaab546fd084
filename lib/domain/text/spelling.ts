import { digitValue } from './digits'
import { plainMark } from './punctuation'
import { isVocalisation } from './vocalisation'

/**
 * What one character is compared as when two texts are aligned: possibly nothing, possibly several units. Two spellings of
 * the SAME word agree in it; so do some that `sameness.ts` then tells apart.
 */
export function comparableSpelling(character: string): string {
  const parts = Array.from(spelledOut(character)).filter((part) => !isUnseen(part) && !isVocalisation(part))
  return parts.map(plainSpelling).map(plainMark).join('')
}

/**
 * A character without what only its form adds: a ligature as its letters, presentation forms, full width and half width as
 * the plain ones, and marks apart from their letter. A figure keeps its form (10² is not 102).
 */
export function spelledOut(character: string): string {
  const plain = keepsItsForm.test(character) ? character : character.normalize('NFKC')
  const isDrawnAlone = plain.length > 1 && plain.startsWith(' ')
  if (isDrawnAlone && !/\p{Script=Arabic}|[\uFC5E-\uFC63\uFE70-\uFE7F]/u.test(character)) return character
  return (isDrawnAlone ? plain.slice(1) : plain).normalize('NFD')
}

/** Whether a character is drawn in no text, or only makes a word longer. */
export function isUnseen(character: string): boolean {
  return unseen.test(character)
}

/** One letter, digit or space for all that are the same. */
export function plainSpelling(character: string): string {
  const digit = digitValue(character.codePointAt(0) ?? 0)
  if (digit !== null) return String(digit)
  return /\p{Zs}/u.test(character) ? ' ' : (letters[character] ?? character)
}

// Raised and lowered figures, fractions and numbers in circles, modifier letters, dots that are counted elsewhere.
const keepsItsForm = /[\p{No}\u2070-\u209F\u00AA\u00BA\u2025]|(?=\p{Lm})[^\uFF00-\uFFEF]/u

// Tatweel, soft hyphen, byte order mark, space of no width, word joiner, and direction marks, embeddings and isolates.
const unseen = /[\u0640\u00AD\uFEFF\u200B\u2060\u200E\u200F\u061C\u202A-\u202C\u2066-\u2069]/

const letters: Record<string, string> = { ٱ: 'ا', '٪': '%', '؉': '‰', '؊': '‱', '٫': '.', '٬': ',' }
