import type { TextRange } from '@/lib/domain/text/range'

/**
 * The way between a selection in the page and positions in the stored text. Every element that holds article text says
 * where it starts (`data-start`); numbers, chips and words for screen readers hold none and so count for nothing.
 */
export function rangeOfSelection(article: HTMLElement, selected: StaticRange | Range): TextRange | null {
  const texts = textElements(article)
  const start = positionOf(texts, selected.startContainer, selected.startOffset, 'start')
  const end = positionOf(texts, selected.endContainer, selected.endOffset, 'end')
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The page's range over these positions, as far as the article shows them. */
export function domRangeOf(article: HTMLElement, { start, end }: TextRange): Range | null {
  const texts = textElements(article)
  const from = pointAt(texts, start, 'start')
  const to = pointAt(texts, end, 'end')
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The stored text as far as words go: what lies between two paragraphs reads as line ends. */
export function textOf(article: HTMLElement): string {
  let text = ''
  for (const element of textElements(article)) {
    text = text.padEnd(startOf(element), '\n') + (element.textContent ?? '')
  }
  return text
}

function textElements(article: HTMLElement): HTMLElement[] {
  return Array.from(article.querySelectorAll<HTMLElement>('[data-start]'))
}

const startOf = (element: HTMLElement) => Number(element.dataset.start)

function positionOf(texts: HTMLElement[], node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const holder = node instanceof Text ? node.parentElement : null
  if (node instanceof Text && holder?.dataset.start !== undefined) {
    return startOf(holder) + lengthBefore(node) + offset
  }
  // Between elements, or in one that holds no article text: the nearest text inside the selection.
  const point = document.createRange()
  point.setStart(node, offset)
  const after = firstWhere(texts, (element) => point.comparePoint(element, element.childNodes.length) > 0)
  const element = texts[edge === 'start' ? after : after - 1]
  if (!element) return null
  return edge === 'start' ? startOf(element) : startOf(element) + (element.textContent?.length ?? 0)
}

function pointAt(
  texts: HTMLElement[],
  position: number,
  edge: 'start' | 'end',
): { node: Text; offset: number } | null {
  // A position between two elements belongs to the one that the range covers.
  const after = firstWhere(texts, (text) =>
    edge === 'start' ? startOf(text) > position : startOf(text) >= position,
  )
  const element = texts[after - 1]
  if (!element) return null
  let left = position - startOf(element)
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}

/** A parser may cut one long text into several nodes. */
function lengthBefore(node: Text): number {
  let length = 0
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    length += before.textContent?.length ?? 0
  }
  return length
}

/** The index of the first item that fulfils a condition which, once true, stays true; the length when none does. */
function firstWhere<Item>(items: Item[], condition: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && condition(item)) high = middle
    else low = middle + 1
  }
  return low
}
