import type { TextRange } from '@/lib/domain/text/range'
import { domRangeOf, firstWhere, startOf, textElements } from './text-nodes'

/**
 * The part of the stored text whose lines stand between two heights of the window, in CSS pixels from its top; a little
 * more at both ends. Null while nothing stands there.
 */
export function textBetween(article: HTMLElement, top: number, bottom: number): TextRange | null {
  const texts = textElements(article)
  // Paragraphs that are far off have no lines yet (`content-visibility`), but a box.
  const first = texts[firstWhere(texts, (text) => blockOf(text).getBoundingClientRect().bottom > top)]
  const last = texts[firstWhere(texts, (text) => blockOf(text).getBoundingClientRect().top >= bottom) - 1]
  if (!first || !last) return null
  const end = startOf(last) + (last.textContent?.length ?? 0)
  const near = {
    start: isTall(first) ? placeAtHeight(article, texts, blockOf(first), top) : startOf(first),
    end: isTall(last) ? placeAtHeight(article, texts, blockOf(last), bottom) : end,
  }
  return near.start < near.end ? near : null
}

const blockOf = (text: HTMLElement) => text.closest('p, h1') ?? text

/** A paragraph of several screens, as of a text that has no paragraphs, is not near as a whole. */
function isTall(text: HTMLElement): boolean {
  return blockOf(text).clientHeight > window.innerHeight * 2
}

/** The first place in a paragraph whose line ends below `height`. */
function placeAtHeight(
  article: HTMLElement,
  texts: readonly HTMLElement[],
  block: Element,
  height: number,
): number {
  const inside = texts.filter((text) => block.contains(text))
  const last = inside.at(-1)
  let low = inside[0] ? startOf(inside[0]) : 0
  let high = last ? startOf(last) + (last.textContent?.length ?? 0) : low
  while (low < high) {
    const middle = (low + high) >> 1
    const letter = domRangeOf(article, { start: middle, end: middle + 1 })
    if ((letter?.getBoundingClientRect().bottom ?? 0) > height) high = middle
    else low = middle + 1
  }
  return low
}
