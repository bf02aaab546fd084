import { comparableSpelling } from './spelling'

/**
 * Folded text as UTF-16 code units, and the way back: unit `i` stems from the original at `starts[i]`; `starts` has one
 * entry more, for the end.
 */
export type Folded = { units: Uint16Array; starts: Uint32Array }

/**
 * The spelling in which two texts say the SAME thing, for anchoring: without Arabic and Hebrew vowel marks, tatweel and
 * direction marks; hamza carriers as their bare letter; digits of every script as 0–9; one kind of space. What could
 * change a meaning stays: ة and ه, ى and ي, capitals, Latin accents (composed or not), joiners, and the direction
 * overrides, which can turn a figure round on the screen.
 */
export function foldForComparison(text: string): string {
  const { units } = foldWithMap(text)
  return foldedText(units, 0, units.length)
}

/** `foldForComparison` with the way back. */
export function foldWithMap(text: string): Folded {
  let units = new Uint16Array(text.length + 16)
  let starts = new Uint32Array(text.length + 17)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const spelling = table[text.charCodeAt(at)]
    if (spelling !== undefined && spelling > several) {
      units[length] = spelling
      starts[length++] = at
      continue
    }
    const character = characterAt(text, at)
    if (spelling === unknown && character.length === 1 && learn(character)) {
      at--
      continue
    }
    const folded = spellings.get(character) ?? remember(character)
    if (length + folded.length + text.length - at > units.length) {
      units = larger(units, new Uint16Array(units.length * 2))
      starts = larger(starts, new Uint32Array(units.length + 1))
    }
    for (let unit = 0; unit < folded.length; unit++) {
      units[length] = folded.charCodeAt(unit)
      starts[length++] = at
    }
    at += character.length - 1
  }
  starts[length] = text.length
  return { units: units.subarray(0, length), starts: starts.subarray(0, length + 1) }
}

/** The folded units from `start` to `end` as a string. */
export function foldedText(units: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...units.subarray(at, Math.min(at + 4096, end)))
  }
  return text
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

// A text of a megabyte is folded on every revision, so what a character becomes is learnt once: in a table for those of
// one unit that become one unit, in a map (bounded by Unicode) for the others.
const unknown = 0
const several = 1
const table = new Uint16Array(0x10000)
const spellings = new Map<string, string>()

/** Whether `character` now stands in the table as one unit; half of a pair that stands alone never does, for pairs begin with it. */
function learn(character: string): boolean {
  const spelling = comparableSpelling(character)
  const isSimple = spelling.length === 1 && spelling.charCodeAt(0) > several && !/\p{Cs}/u.test(character)
  table[character.charCodeAt(0)] = isSimple ? spelling.charCodeAt(0) : several
  return isSimple
}

function remember(character: string): string {
  const spelling = comparableSpelling(character)
  spellings.set(character, spelling)
  return spelling
}

function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
    ? String.fromCodePoint(text.codePointAt(at) ?? unit)
    : text.charAt(at)
}

function larger<Units extends Uint16Array | Uint32Array>(full: Units, empty: Units): Units {
  empty.set(full)
  return empty
}
