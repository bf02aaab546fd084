'use client'

import { useCallback, useEffect, useRef } from 'react'
import { typeAhead } from './type-ahead'

/** `typing`: it is a form one writes in, and what is typed before it has come is meant for it. */
export type FocusRequest = (id: string, typing?: boolean) => void

/**
 * Moves focus to an element that may not be there yet: a card that comes with the server's answer, or a form whose code does.
 * It gets focus with the very change of the page that brings it, so that what is typed next goes to it.
 */
export function useFocusRequest(): FocusRequest {
  const giveUp = useRef(() => {})
  useEffect(() => () => giveUp.current(), [])

  return useCallback((id, typing = false) => {
    giveUp.current()
    if (focusOn(id)) return
    const ahead = typing ? typeAhead(() => giveUp.current()) : null
    const observer = new MutationObserver(() => {
      const element = document.getElementById(id)
      if (!element) return
      observer.disconnect()
      focusOn(id)
      ahead?.arrive(element)
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['id'] })
    giveUp.current = () => {
      observer.disconnect()
      ahead?.stop()
    }
  }, [])
}

/** Whether the element was there to get focus. */
function focusOn(id: string): boolean {
  const element = document.getElementById(id)
  if (!element) return false
  // The margin moves its cards into place in the same frame; scrolling waits for that.
  element.focus({ preventScroll: true })
  requestAnimationFrame(() => {
    const pane = element.closest<HTMLElement>('[data-pane-body]')
    if (pane) return showForm(pane, element.closest('form') ?? element)
    const { top, bottom } = element.getBoundingClientRect()
    const isNear = bottom > 0 && top < window.innerHeight
    element.scrollIntoView({ block: isNear ? 'nearest' : 'center' })
  })
  return true
}

/** Scrolls a pane, and nothing around it, until it shows a form, or as much of its beginning as it has room for. */
function showForm(pane: HTMLElement, form: Element): void {
  const [room, box] = [pane.getBoundingClientRect(), form.getBoundingClientRect()]
  const [above, below] = [box.top - margin - room.top, box.bottom + margin - room.bottom]
  if (above < 0 || below > 0) pane.scrollTop += above < 0 ? above : Math.min(above, below)
}

/** CSS pixels around a form. */
const margin = 12
