import type { Direction } from '../text/direction'

/** Scripts written from right to left (Unicode, those in modern use). */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction in which a language is written, by its likely script (Unicode CLDR). */
export function directionOf(tag: string): Direction {
  const script = new Intl.Locale(tag).maximize().script
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}
