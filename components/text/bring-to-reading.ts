import type { TextRange } from '@/lib/domain/text/range'
import { type Span, scrollToRead } from './reading-height'
import { sheetShift } from './sheet-shift'
import { articleText, domRangeOf } from './text-nodes'

/**
 * Scrolls until words of the article stand where they are read, and not at all while they do. A short way glides; a long one
 * is gone at once, and again once the text there has got its lines.
 */
export function bringToReading(words: TextRange): void {
  const distance = distanceToRead(words)
  if (distance === 0) return
  const isShort = Math.abs(distance) < window.innerHeight * 1.5
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: distance, behavior: isShort && !isStill ? 'smooth' : 'instant' })
  if (!isShort) {
    requestAnimationFrame(() => window.scrollBy({ top: distanceToRead(words), behavior: 'instant' }))
  }
}

/** Where words are free: the page says what is pinned at its ends, an open sheet included. */
export function roomForWords(): Span {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  return {
    top: Number.parseFloat(scrollPaddingTop) || 0,
    bottom: window.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0),
  }
}

function distanceToRead(words: TextRange): number {
  const text = articleText()
  const box = text && domRangeOf(text, words)?.getBoundingClientRect()
  if (!box) return 0
  const distance = scrollToRead(box, roomForWords())
  // What stays in the window while a longer list goes on beside it comes along only from its own place on.
  return distance === 0 ? 0 : distance - sheetShift()
}
