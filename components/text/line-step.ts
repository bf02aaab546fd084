import type { TextRange } from '@/lib/domain/text/range'
import { domRangeOf } from './text-nodes'
import { type Box, linesOf } from './toolbar-position'
import type { Words } from './word-cursor'

/** The word on the next or previous line that stands nearest above or below; the same word where there is no line. */
export function lineStep(
  article: HTMLElement,
  words: Words,
  from: TextRange,
  move: 'next' | 'previous',
): TextRange {
  const here = boxOf(article, from)
  let best = { word: from, distance: Number.POSITIVE_INFINITY }
  let line: Box | null = null
  let word = words.step(from, move)
  // A line has far fewer words; the bound only keeps one key press from walking through a text without lines.
  for (let steps = 0, last = from; here && steps < 400 && word.start !== last.start; steps++) {
    const box = boxOf(article, word)
    if (box && !sameLine(box, here)) {
      if (line && !sameLine(box, line)) break
      line = box
      const distance = Math.abs(middleOf(box) - middleOf(here))
      if (distance < best.distance) best = { word, distance }
    }
    last = word
    word = words.step(word, move)
  }
  return best.word
}

/** The box of a word; where it breaks over two lines, of its beginning. */
function boxOf(article: HTMLElement, word: TextRange): Box | null {
  const range = domRangeOf(article, word)
  return range ? (linesOf(Array.from(range.getClientRects()))[0] ?? null) : null
}

const middleOf = ({ left, right }: Box) => (left + right) / 2

const sameLine = (one: Box, other: Box) =>
  (one.top + one.bottom) / 2 < other.bottom && (one.top + one.bottom) / 2 > other.top
