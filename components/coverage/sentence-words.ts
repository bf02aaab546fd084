import { articleText, domRangeOf, wordsIn } from '@/components/text/text-nodes'
import type { TextRange } from '@/lib/domain/text/range'

/** The words of a sentence as the page shows them, without the numbers of claims between them. */
export function wordsOf(sentence: TextRange): string {
  const text = articleText()
  return text ? wordsIn(text, sentence) : ''
}

/** Scrolls so far that a sentence stands clear of the pinned header and of the bar at the foot. */
export function bringIntoView(sentence: TextRange): void {
  const text = articleText()
  const box = text && domRangeOf(text, sentence)?.getBoundingClientRect()
  if (!box || (box.top >= header && box.bottom <= window.innerHeight - foot)) return
  window.scrollBy({ top: box.top - Math.max(header, (window.innerHeight - box.height) / 2) })
}

/** CSS pixels. */
const header = 130
const foot = 230
