import type { Verdict } from '@/lib/domain/claim/verdict'

/** What a single key asks for. */
export type Command =
  | { do: 'mark'; verdict: Verdict | null }
  | { do: 'comment' | 'evidence' | 'assign' | 'next' | 'previous' | 'jump' | 'back' | 'help' }
  | { do: 'next-unchecked' | 'previous-unchecked' | 'dismiss' }
  | { do: 'approve' | 'return' }

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  shiftKey?: boolean
  isComposing?: boolean
  getModifierState?: (name: 'AltGraph') => boolean
}

/**
 * The command of a key press, or null. Letters go by what is printed on a Latin key, whatever its place; on any other
 * keyboard (Arabic, Greek, …) by the place of the key, so that J is where J is. Digits go by place, with Shift or
 * without: many rows of digits need Shift for them. What is pressed while letters are composed belongs to the composing.
 */
export function commandOf(press: Press): Command | null {
  if (press.isComposing) return null
  if (press.ctrlKey || press.metaKey || press.altKey || press.getModifierState?.('AltGraph')) return null
  if (press.key === 'Escape') return { do: 'back' }
  if (questionMarks.includes(press.key)) return { do: 'help' }
  const digit = digitOf(press)
  if (digit !== null) return digits[digit] ?? null
  const letter = letterOf(press)
  if (letter === 'n' && press.shiftKey) return { do: 'previous-unchecked' }
  return letters[letter] ?? null
}

/**
 * The digit that was meant, or null when it was none. A key of the row counts by its place alone, so that `&` is 1 where
 * it stands in the place of 1 and nothing where it is Shift and 7. The number pad types digits only while it is locked.
 */
function digitOf({ key, code }: Press): number | null {
  const place = /^Digit(\d)$/.exec(code)?.[1]
  if (place !== undefined) return Number(place)
  return /^\p{Nd}$/u.test(key) ? digitValue(key) : null
}

/** The value of a digit in any script: Unicode keeps every ten of them together, in order. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1
  return value
}

/** A Latin letter as it is printed; where letters are of another script, that of the key's place. */
function letterOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const isOtherScript = /^\P{ASCII}+$/u.test(key) && !/\p{Script=Latin}/u.test(key)
  return (isOtherScript && /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()) || ''
}

/** Of Latin and Arabic, Greek (written in two ways), Armenian and Ethiopic. */
const questionMarks = ['?', '؟', '\u037e', '՞', '፧', '？']

const digits: Record<number, Command> = {
  1: { do: 'mark', verdict: 'verified' },
  2: { do: 'mark', verdict: 'disputed' },
  3: { do: 'mark', verdict: 'needs-sources' },
}

const letters: Record<string, Command> = {
  m: { do: 'mark', verdict: null },
  c: { do: 'comment' },
  e: { do: 'evidence' },
  a: { do: 'assign' },
  j: { do: 'next' },
  k: { do: 'previous' },
  s: { do: 'jump' },
  n: { do: 'next-unchecked' },
  p: { do: 'previous-unchecked' },
  x: { do: 'dismiss' },
  y: { do: 'approve' },
  r: { do: 'return' },
}
