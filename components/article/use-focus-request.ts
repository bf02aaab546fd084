'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * Moves focus to an element that may not be there yet: it is looked for after every render until it is, so that a card
 * which arrives with the server's answer still gets it.
 */
export function useFocusRequest(): (id: string) => void {
  const wanted = useRef<string | null>(null)

  const settle = useCallback(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!element) return
    wanted.current = null
    // The margin moves its cards into place in the same frame; scrolling waits for that.
    element.focus({ preventScroll: true })
    requestAnimationFrame(() => {
      const { top, bottom } = element.getBoundingClientRect()
      const isNear = bottom > 0 && top < window.innerHeight
      element.scrollIntoView({ block: isNear ? 'nearest' : 'center' })
    })
  }, [])

  // No dependencies on purpose: any render may have brought the element.
  useEffect(settle)

  return useCallback(
    (id: string) => {
      wanted.current = id
      requestAnimationFrame(settle)
    },
    [settle],
  )
}
