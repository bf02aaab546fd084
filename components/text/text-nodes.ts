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
export function domRangeOf(article: HTMLElement, words: TextRange): Range | null {
  const points = pointsOf(textElements(article), words)
  if (!points) return null
  const range = document.createRange()
  range.setStart(points.from.node, points.from.offset)
  range.setEnd(points.to.node, points.to.offset)
  return range
}

/**
 * What of these ranges stands in each element that holds text, as ranges that cost nothing while the page changes: numbers
 * and whatever else lies between two elements belongs to none.
 */
export function staticRangesOf(article: HTMLElement, all: readonly TextRange[]): StaticRange[] {
  const texts = textElements(article)
  return all.flatMap(({ start, end }) => {
    const ranges: StaticRange[] = []
    for (let index = indexAt(texts, start); ; index++) {
      const element = texts[index]
      if (!element || startOf(element) >= end) return ranges
      const until = startOf(element) + (element.textContent?.length ?? 0)
      const within = { start: Math.max(start, startOf(element)), end: Math.min(end, until) }
      const points = within.start < within.end ? pointsOf(texts, within) : null
      if (!points) continue
      ranges.push(
        new StaticRange({
          ...{ startContainer: points.from.node, startOffset: points.from.offset },
          ...{ endContainer: points.to.node, endOffset: points.to.offset },
        }),
      )
    }
  })
}

/** Where in the stored text a point of the page lies; null outside the elements that hold it. */
export function positionAt(node: Node, offset: number): number | null {
  const holder = node instanceof Text ? node.parentElement : null
  if (!(node instanceof Text) || holder?.dataset.start === undefined) return null
  return startOf(holder) + lengthBefore(node) + offset
}

/** The stored text as far as words go: what lies between two paragraphs reads as line ends. */
export function textOf(article: HTMLElement): string {
  let text = ''
  for (const element of textElements(article)) {
    text = text.padEnd(startOf(element), '\n') + (element.textContent ?? '')
  }
  return text
}

/** A part of the stored text, read from the elements that show it alone. */
export function wordsIn(article: HTMLElement, { start, end }: TextRange): string {
  const texts = textElements(article)
  let text = ''
  for (let index = indexAt(texts, start); ; index++) {
    const element = texts[index]
    if (!element || startOf(element) >= end) return text
    const from = startOf(element)
    const words = element.textContent ?? ''
    if (text !== '') text = text.padEnd(from - start, '\n')
    text += words.slice(Math.max(0, start - from), end - from)
  }
}

/** The element that holds the whole text; it is there as long as the page is. */
export const articleText = () => document.getElementById('article-text')

/** The elements that hold text, in its order. Remembered until the article changes: scrolling asks for them every frame. */
export function textElements(article: HTMLElement): readonly HTMLElement[] {
  const known = remembered.get(article)
  if (known && known.watch.takeRecords().length === 0 && known.texts) return known.texts
  const texts = Array.from(article.querySelectorAll<HTMLElement>('[data-start]'))
  if (known) known.texts = texts
  else {
    const watch = new MutationObserver(() => {
      const then = remembered.get(article)
      if (then) then.texts = null
    })
    watch.observe(article, { childList: true, characterData: true, subtree: true })
    remembered.set(article, { texts, watch })
  }
  return texts
}

const remembered = new WeakMap<
  HTMLElement,
  { texts: readonly HTMLElement[] | null; watch: MutationObserver }
>()

/** The index of the element that holds a position, or of the last one before it; the first when there is none. */
function indexAt(texts: readonly HTMLElement[], position: number): number {
  return Math.max(0, firstWhere(texts, (text) => startOf(text) > position) - 1)
}

export const startOf = (element: HTMLElement) => Number(element.dataset.start)

function positionOf(
  texts: readonly HTMLElement[],
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const inside = positionAt(node, offset)
  if (inside !== null) return inside
  // Between elements, or in one that holds no article text: the nearest text inside the selection.
  const point = document.createRange()
  point.setStart(node, offset)
  const after = firstWhere(texts, (element) => point.comparePoint(element, element.childNodes.length) > 0)
  const element = texts[edge === 'start' ? after : after - 1]
  if (!element) return null
  return edge === 'start' ? startOf(element) : startOf(element) + (element.textContent?.length ?? 0)
}

type Point = { node: Text; offset: number }

function pointsOf(
  texts: readonly HTMLElement[],
  { start, end }: TextRange,
): { from: Point; to: Point } | null {
  const from = pointAt(texts, start, 'start')
  const to = pointAt(texts, end, 'end')
  return from && to && { from, to }
}

function pointAt(texts: readonly HTMLElement[], position: number, edge: 'start' | 'end'): Point | null {
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
export function firstWhere<Item>(items: readonly Item[], condition: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && condition(item)) high = middle
    else low = middle + 1
  }
  return low
}
