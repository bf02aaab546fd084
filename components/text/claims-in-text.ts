import type { RefObject } from 'react'
import { wideWindow } from '@/components/ui/wide-window'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { TextRange } from '@/lib/domain/text/range'
import type { RangeIndex } from '@/lib/domain/text/range-index'
import { bringToReading } from './bring-to-reading'
import { articleText, domRangeOf, positionAt } from './text-nodes'
import type { WordCursorHandle } from './word-cursor'

/** The claim under a press in the text. Pressing the words of nested claims again goes from the inner to the outer one. */
export function claimPressed(
  pressed: Element,
  active: number | null,
): { number: number; byLink: boolean } | null {
  const link = pressed.closest<HTMLElement>('[data-number]')
  if (link) return { number: Number(link.dataset.number), byLink: true }
  const numbers: number[] = []
  for (let mark = markAt(pressed); mark; mark = markAt(mark.parentElement))
    numbers.push(Number(mark.dataset.claim))
  const number = following(numbers, active)
  return number === undefined ? null : { number, byLink: false }
}

/** The claims over a word or place that count, the innermost first. */
export function claimsOver(claimIndex: RangeIndex<ListedClaim>, words: TextRange): ListedClaim[] {
  return claimIndex
    .overlapping(words)
    .filter(({ state }) => state !== 'withdrawn')
    .sort((one, other) => one.end - one.start - (other.end - other.start) || other.number - one.number)
}

/** The claim whose painted words stand under a point of the window. Pressing again goes from the inner to the outer one. */
export function claimUnder(
  { clientX, clientY }: { clientX: number; clientY: number },
  claimIndex: RangeIndex<ListedClaim>,
  active: number | null,
): { number: number; byLink: false } | null {
  const at = positionUnder(clientX, clientY)
  const text = articleText()
  if (at === null || !text) return null
  // The caret stands before or behind the letter that was pressed, and beside a line where none was.
  const isPressed = (claim: ListedClaim) =>
    Array.from(domRangeOf(text, claim)?.getClientRects() ?? []).some(
      ({ left, right, top, bottom }) =>
        left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
    )
  const numbers = claimsOver(claimIndex, { start: Math.max(0, at - 1), end: at + 1 })
    .filter(isPressed)
    .map(({ number }) => number)
  const number = following(numbers, active)
  return number === undefined ? null : { number, byLink: false }
}

/** The claim that an element belongs to: a card, or the number of a claim in the text. */
export function claimAt(element: Element | null): number | null {
  const card = element?.closest<HTMLElement>('[data-card]')
  if (card) return Number(card.dataset.card)
  const link = element?.closest<HTMLElement>('[data-number]')
  return link ? Number(link.dataset.number) : null
}

/** Whether cards stand below the text, so that opening one has to lead there. */
export function cardsAreBelow(): boolean {
  return !wideWindow().matches
}

type Words = Pick<ListedClaim, 'number' | 'revision' | 'start' | 'end'>

/**
 * Brings the words of a claim to where they are read and puts focus there: on its number, or on its first word where the
 * words are painted. False when they are not drawn yet, or have no place in this text.
 */
export function goToWords(claim: Words, wordCursor: RefObject<WordCursorHandle | null>): boolean {
  const link = document.getElementById(`words-${claim.number}`)
  const text = articleText()
  const painted = text?.dataset.painted !== undefined && isPlacedIn(text, claim)
  if (!link && !painted) return false
  link?.focus({ preventScroll: true })
  bringWordsIntoView(claim)
  if (link) return true
  // Who may not mark has no cursor.
  if (wordCursor.current) wordCursor.current.standOn(claim)
  else text?.focus({ preventScroll: true })
  return true
}

/** Brings the words of a claim to where they are read; a claim without a place in this text moves nothing. */
export function bringWordsIntoView(claim: Words): void {
  const text = articleText()
  if (text && isPlacedIn(text, claim)) bringToReading(claim)
}

/** A claim of the tray keeps the place it had in an older text; other words stand there now. */
const isPlacedIn = (text: HTMLElement, { revision }: Words) => text.dataset.revision === String(revision)

function markAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('mark[data-claim]:not([data-state="withdrawn"])') ?? null
}

function following(numbers: readonly number[], active: number | null): number | undefined {
  return numbers[active === null ? 0 : (numbers.indexOf(active) + 1) % Math.max(1, numbers.length)]
}

/** The place in the stored text nearest to a point of the window. */
function positionUnder(x: number, y: number): number | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && positionAt(caret.offsetNode, caret.offset)
  }
  // Safari before 18.4 knows the older name alone.
  const caret = document.caretRangeFromPoint(x, y)
  return caret && positionAt(caret.startContainer, caret.startOffset)
}
