import type { TextRange } from '@/lib/domain/text/range'
import { domRangeOf, extentOf, firstWhere } from './text-nodes'

/**
 * The part of the stored text whose lines stand between two heights of the window, in CSS pixels from its top; a little
 * more at both ends. Null while nothing stands there.
 */
export function textBetween(article: HTMLElement, top: number, bottom: number): TextRange | null {
  // Paragraphs that are far off have no lines yet (`content-visibility`), but a box.
  const blocks = Array.from(article.querySelectorAll<HTMLElement>(':scope > :is(h1, p):has([data-start])'))
  const first = blocks[firstWhere(blocks, (block) => block.getBoundingClientRect().bottom > top)]
  const last = blocks[firstWhere(blocks, (block) => block.getBoundingClientRect().top >= bottom) - 1]
  const [from, to] = [first && extentOf(first), last && extentOf(last)]
  if (!first || !last || !from || !to || to.end <= from.start) return null
  return {
    start: isTall(first) ? placeAtHeight(article, from, top) : from.start,
    end: isTall(last) ? placeAtHeight(article, to, bottom) : to.end,
  }
}

/** A paragraph of several screens, as of a text that has no paragraphs, is not near as a whole. */
function isTall(block: HTMLElement): boolean {
  return block.offsetHeight > window.innerHeight * 2
}

/** The first place of a range whose line ends below `height`. */
function placeAtHeight(article: HTMLElement, { start, end }: TextRange, height: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >> 1
    const letter = domRangeOf(article, { start: middle, end: middle + 1 })
    if ((letter?.getBoundingClientRect().bottom ?? 0) > height) high = middle
    else low = middle + 1
  }
  return low
}
