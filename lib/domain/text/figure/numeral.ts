import { type ExactNumber, exactNumber } from '../exact-number'

/** What digits say; `doubtful` where it takes a sign or a unit behind them to know that they are one number. */
export type Numeral = { value: ExactNumber; doubtful: boolean }

/**
 * A number in ASCII digits with its separators: `1,234,567`, `1٬234`, `3 400`, `42.5`, `42٫5`, `1.234.567,8`. Null where it
 * can be read in two ways (`1.234`), or in none (`1,23,4`).
 */
export function readNumeral(text: string): Numeral | null {
  if (/^0\d/.test(text)) return null
  for (const { shape, decimal, doubtful = false } of shapes) {
    if (!shape.test(text)) continue
    const at = decimal === null ? -1 : text.lastIndexOf(decimal)
    const whole = (at < 0 ? text : text.slice(0, at)).replace(/\D/g, '')
    const value = exactNumber(at < 0 ? whole : `${whole}.${text.slice(at + 1)}`)
    return value && { value, doubtful }
  }
  return null
}

type Shape = { shape: RegExp; decimal: string | null; doubtful?: true }

const shapes: Shape[] = [
  { shape: /^\d+$/, decimal: null },
  // Groups of three, one sign between all of them.
  { shape: /^[1-9]\d{0,2}([,٬،'’\u00A0\u202F\u2009])\d{3}(?:\1\d{3})*$/, decimal: null },
  { shape: /^[1-9]\d{0,2}([,'’\u00A0\u202F\u2009])\d{3}(?:\1\d{3})*\.\d+$/, decimal: '.' },
  { shape: /^[1-9]\d{0,2}([٬،'’\u00A0\u202F\u2009])\d{3}(?:\1\d{3})*٫\d+$/, decimal: '٫' },
  { shape: /^[1-9]\d{0,2}([.\u00A0\u202F\u2009])\d{3}(?:\1\d{3})*,\d+$/, decimal: ',' },
  { shape: /^[1-9]\d{0,2}\.\d{3}(?:\.\d{3})+$/, decimal: null },
  { shape: /^\d+٫\d+$/, decimal: '٫' },
  // Three decimals may be a group of three in another language, unless nought stands in front.
  { shape: /^(?:0\.\d+|\d+\.(?!\d{3}$)\d+|\d{4,}\.\d+)$/, decimal: '.' },
  { shape: /^\d+,\d{1,2}$/, decimal: ',', doubtful: true },
  { shape: /^\d+،\d{1,2}$/, decimal: '،', doubtful: true },
]
