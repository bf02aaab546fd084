'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

export type FocusRequest = (id: string) => void

/**
 * Moves focus to an element that may not be there yet: it is looked for after every render until it is, so that a card
 * which arrives with the server's answer still gets it.
 */
export function useFocusRequest(): FocusRequest {
  const wanted = useRef<string | null>(null)

  const settle = useCallback(() => {
    const element = wanted.current && document.getElementById(wanted.current)
    if (!element) return
    wanted.current = null
    // The margin moves its cards into place in the same frame; scrolling waits for that.
    element.focus({ preventScroll: true })
    requestAnimationFrame(() => {
      const pane = element.closest<HTMLElement>('[data-pane-body]')
      if (pane) return showForm(pane, element.closest('form') ?? element)
      const { top, bottom } = element.getBoundingClientRect()
      const isNear = bottom > 0 && top < window.innerHeight
      element.scrollIntoView({ block: isNear ? 'nearest' : 'center' })
    })
  }, [])

  // No dependencies on purpose: any render may have brought the element. In that very render, so that what is typed next
  // goes to it.
  useLayoutEffect(settle)

  return useCallback(
    (id) => {
      wanted.current = id
      settle()
    },
    [settle],
  )
}

/** Scrolls a pane, and nothing around it, until it shows a form, or as much of its beginning as it has room for. */
function showForm(pane: HTMLElement, form: Element): void {
  const [room, box] = [pane.getBoundingClientRect(), form.getBoundingClientRect()]
  const [above, below] = [box.top - margin - room.top, box.bottom + margin - room.bottom]
  if (above < 0 || below > 0) pane.scrollTop += above < 0 ? above : Math.min(above, below)
}

/** CSS pixels around a form. */
const margin = 12
