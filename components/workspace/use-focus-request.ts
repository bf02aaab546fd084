'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'
import { scrollForBoth } from '@/components/text/both-in-view'
import { cardsAreBelow } from '@/components/text/claims-in-text'
import { articleText, domRangeOf } from '@/components/text/text-nodes'
import type { TextRange } from '@/lib/domain/text/range'

/** `words` are to stay in view where they stand beside the element. */
export type FocusRequest = (id: string, words?: TextRange | null) => void

/**
 * Moves focus to an element that may not be there yet: it is looked for after every render until it is, so that a card
 * which arrives with the server's answer still gets it.
 */
export function useFocusRequest(): FocusRequest {
  const wanted = useRef<{ id: string; words: TextRange | null } | null>(null)

  const settle = useCallback(() => {
    const element = wanted.current && document.getElementById(wanted.current.id)
    if (!element) return
    const words = wanted.current?.words
    wanted.current = null
    // The margin moves its cards into place in the same frame; scrolling waits for that.
    element.focus({ preventScroll: true })
    requestAnimationFrame(() => {
      if (words && !cardsAreBelow() && showBoth(words, element)) return
      const { top, bottom } = element.getBoundingClientRect()
      const isNear = bottom > 0 && top < window.innerHeight
      element.scrollIntoView({ block: isNear ? 'nearest' : 'center' })
    })
  }, [])

  // No dependencies on purpose: any render may have brought the element. In that very render, so that what is typed next
  // goes to it.
  useLayoutEffect(settle)

  return useCallback(
    (id, words = null) => {
      wanted.current = { id, words }
      settle()
    },
    [settle],
  )
}

function showBoth(words: TextRange, field: HTMLElement): boolean {
  const text = articleText()
  const box = text && domRangeOf(text, words)?.getBoundingClientRect()
  if (!box) return false
  const form = (field.closest('form') ?? field).getBoundingClientRect()
  const room = { top: header, bottom: window.innerHeight - foot }
  window.scrollBy({ top: scrollForBoth(box, { form, field: field.getBoundingClientRect() }, room) })
  return true
}

/** What stands pinned at either end of the window, and room to breathe; in CSS pixels. */
const header = 80
const foot = 24
