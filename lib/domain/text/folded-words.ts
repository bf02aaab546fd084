import { foldedText } from './fold'
import type { TextRange } from './range'

type Units = { units: Uint16Array }

/**
 * Whether two stretches may say the same: they are folded alike, whatever white space is between their words. Whether they do
 * is for `sameness.ts` to say, by how they are written.
 */
export function foldsAlike(one: Units, here: TextRange, other: Units, there: TextRange): boolean {
  return words(one, here) === words(other, there)
}

/** Whether both are nothing but a figure: digits, and the marks figures are written with. */
export function areFigures(one: Units, here: TextRange, other: Units, there: TextRange): boolean {
  return figure.test(words(one, here)) && figure.test(words(other, there))
}

const words = ({ units }: Units, { start, end }: TextRange) =>
  foldedText(units, start, end).replace(/\s+/g, ' ').trim()

const figure = /^[\p{Sc}+\-−±]*\d[\d.,:/ -]*[%‰°\p{Sc}]*$/u
