import type { Verdict } from '@/lib/domain/verdict'

/** What a single key asks for. */
export type Command =
  | { do: 'mark'; verdict: Verdict | null }
  | { do: 'comment' | 'evidence' | 'next' | 'previous' | 'jump' | 'back' | 'help' }
  | { do: 'next-unchecked' | 'previous-unchecked' | 'dismiss' }

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  shiftKey?: boolean
}

/**
 * The command of a key press, or null. Letters go by what is printed on a Latin key, whatever its place; on any other
 * keyboard (Arabic, Greek, …) by the place of the key, so that J is where J is.
 */
export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.key === 'Escape') return { do: 'back' }
  if (press.key === '?' || press.key === '؟') return { do: 'help' }
  const letter = latinKey(press)
  if (letter === 'n' && press.shiftKey) return { do: 'previous-unchecked' }
  return commands[letter] ?? null
}

function latinKey({ key, code }: Press): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

const commands: Record<string, Command> = {
  1: { do: 'mark', verdict: 'verified' },
  2: { do: 'mark', verdict: 'disputed' },
  3: { do: 'mark', verdict: 'needs-sources' },
  m: { do: 'mark', verdict: null },
  c: { do: 'comment' },
  e: { do: 'evidence' },
  j: { do: 'next' },
  k: { do: 'previous' },
  s: { do: 'jump' },
  n: { do: 'next-unchecked' },
  p: { do: 'previous-unchecked' },
  x: { do: 'dismiss' },
}
