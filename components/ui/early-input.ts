'use client'

import { type RefObject, useEffect, useRef } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * For a control whose form keeps its value: what was typed while the page was still loading is told to the form as if it
 * were typed now. React knows nothing of it and would write the form's value over it with the next change.
 */
export function useEarlyInput<Element extends Control>(value: unknown): RefObject<Element | null> {
  const control = useRef<Element>(null)
  const atFirst = useRef(value)
  useEffect(() => {
    const element = control.current
    if (!element || typeof atFirst.current !== 'string') return
    const typed = element.value
    if (typed === atFirst.current) return
    element.value = atFirst.current
    // A control may write a value in its own way, such as each line end as one character.
    if (element.value === typed) return
    // React compares with what it set last through the element's own property; the prototype's it does not see.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, typed)
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', bubbling))
  }, [])
  return control
}

const bubbling = { bubbles: true }
