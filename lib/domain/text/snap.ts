import { clipTo, isEmpty, type TextRange } from './range'
import { type WordUnit, WordUnits } from './word-units'

/**
 * Widens a selection to whole words of `language`, for a highlight that starts inside an Arabic word breaks its
 * letters, and lets white space, punctuation and unseen characters at either end fall off. May cross paragraphs; null
 * when no word is left. Snapping a snapped range changes nothing. Whoever snaps many ranges of one text keeps its `units`.
 */
export function snapToWords(
  text: string,
  range: TextRange,
  language: string,
  units = new WordUnits(text, language),
): TextRange | null {
  const selection = clipTo(text.length, range)
  if (isEmpty(selection)) return null

  let first = units.at(selection.start)
  while (isLoose(text, first)) {
    if (first.end >= selection.end) return null
    first = units.at(first.end)
  }
  let last = units.at(selection.end - 1)
  while (isLoose(text, last)) last = units.at(last.start - 1)
  return { start: first.start, end: last.end - unseenTail(text.slice(last.start, last.end)) }
}

/** Whether a unit falls off at the edge of a selection: nothing but spaces, punctuation and unseen characters. */
const isLoose = (text: string, unit: WordUnit) =>
  !unit.word && /^[\p{P}\p{Z}\p{C}\p{M}]*$/u.test(text.slice(unit.start, unit.end))

/** `Intl.Segmenter` counts a direction mark to the word before it. */
const unseenTail = (word: string) => word.length - word.search(unseenToTheEnd)

const unseenToTheEnd =
  /(?<![\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF])[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]*$/
