'use client'

import { type RefObject, useEffect } from 'react'
import { hiddenBelow } from './hidden-below'

/**
 * Says in custom properties how much room the open claim has: where the list stands as long as the page has not been
 * scrolled past what is above it (`--list-top`), and what a soft keyboard hides at the foot (`--hidden-below`).
 */
export function usePaneRoom(section: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    const element = section.current
    if (!element || !on) return
    let frame = 0
    function measure() {
      frame = 0
      const list = element?.querySelector(':scope > ol')
      if (!element || !list) return
      say(element, '--list-top', Math.max(0, list.getBoundingClientRect().top))
      say(document.documentElement, '--hidden-below', hiddenBelow(window.innerHeight, window.visualViewport))
    }
    const later = () => {
      frame ||= requestAnimationFrame(measure)
    }
    measure()
    const keyboard = window.visualViewport
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    keyboard?.addEventListener('resize', later)
    keyboard?.addEventListener('scroll', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
      keyboard?.removeEventListener('resize', later)
      keyboard?.removeEventListener('scroll', later)
    }
  }, [section, on])
}

/** What says the same as before has nothing drawn anew. */
function say(element: HTMLElement, name: string, pixels: number): void {
  const value = `${Math.round(pixels)}px`
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
}
