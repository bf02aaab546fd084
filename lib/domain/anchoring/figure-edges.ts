import { backToText } from '../comparison/back-to-text'
import type { Side } from '../comparison/comparison'
import type { TextRange } from '../text/range'

/**
 * The range with all of the figure that it begins or ends with: a sign, a range or decimals put in beside it make another
 * figure of it, though its own digits are as they were.
 */
export function withWholeFigures(text: string, { start, end }: TextRange): TextRange {
  const head = startsInFigure.test(text.slice(start, start + 4))
    ? text.slice(Math.max(0, start - reach), start)
    : ''
  const tail = endsInFigure.test(text.slice(start, end).slice(-4)) ? text.slice(end, end + reach) : ''
  return {
    start: start - (figureBefore.exec(head)?.[0].length ?? 0),
    end: end + (figureAfter.exec(tail)?.[0].length ?? 0),
  }
}

/** What is written where folded units stem from, with whole figures. */
export function wordsAt(side: Side, units: TextRange): string {
  const { start, end } = withWholeFigures(side.text, backToText(side, units))
  return side.text.slice(start, end)
}

const startsInFigure = /^\p{Sc}?\p{Nd}/u
const endsInFigure = /\p{Nd}$/u

/** Longer than any figure; one that is longer still is told by what is near. */
const reach = 32

// A hyphen after a letter belongs to a name (COVID-19); white space and a mark after a figure end it.
const figureBefore = /(?<![\p{L}\p{M}\p{Nd}])[-+−–±]?\p{Sc}?(?:\p{Nd}+[%٪]?[.,٫٬،:/'’–—−-])*\p{Nd}*$/u
const figureAfter = /^(?:[%٪]?[.,٫٬،:/'’–—−-]\p{Nd}+)*(?:\s?[%٪‰؉°]|\p{Sc})?/u
