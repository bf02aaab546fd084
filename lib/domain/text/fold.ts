import { digitValue } from './digits'

/** Folded text, and where each of its code units comes from: one start per unit, then the length of the original. */
export type Folded = { text: string; starts: Uint32Array }

/**
 * The spelling in which two texts say the SAME thing, for anchoring: without Arabic and Hebrew vowel marks, tatweel and
 * direction marks; hamza carriers as their bare letter; digits of every script as 0–9; one kind of space. What could
 * change a meaning stays: ة and ه, ى and ي, capitals, Latin accents (composed or not), joiners, and the direction
 * overrides, which can turn a figure round on the screen.
 */
export function foldForComparison(text: string): string {
  let folded = ''
  for (const character of text) folded += comparable(character)
  return folded
}

/** `foldForComparison` with the way back: unit `i` of the folded text stems from the original at `starts[i]`. */
export function foldWithMap(text: string): Folded {
  const starts: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const spelling = comparable(character)
    for (let unit = 0; unit < spelling.length; unit++) starts.push(at)
    folded += spelling
    at += character.length
  }
  starts.push(text.length)
  return { text: folded, starts: Uint32Array.from(starts) }
}

/**
 * The spelling under which text is FOUND: all of the above, and besides ة as ه, ى as ي, Persian ک and ی as ك and ي, no
 * accents, no case, no unseen characters, ligatures taken apart, every run of white space as one space. Too coarse to
 * call two quotes the same.
 */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Cf}|[\u0300-\u036F]/gu, '')
    .toLowerCase()
  return foldForComparison(plain)
    .replace(/[ةىکی]/g, (letter) => searchLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
}

const searchLetters: Record<string, string> = { ة: 'ه', ى: 'ي', ک: 'ك', ی: 'ي' }

/** What one character is compared as: possibly nothing, possibly several units. */
function comparable(character: string): string {
  const known = spellings.get(character)
  if (known !== undefined) return known
  const spelling = Array.from(character.normalize('NFD'), bare).join('')
  spellings.set(character, spelling)
  return spelling
}

// Bounded by Unicode; in practice by the alphabets of the texts at hand.
const spellings = new Map<string, string>()

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
