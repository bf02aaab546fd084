'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { TextRange } from '@/lib/domain/text/range'
import { snapToWords } from '@/lib/domain/text/snap'
import { domRangeOf, rangeOfSelection, textOf } from './text-nodes'

type Props = {
  article: RefObject<HTMLElement | null>
  language: string
  /** Told the whole words that a person has selected, once they let go. */
  onSelect: (range: TextRange | null) => void
}

/** Follows what is selected in the article, with a mouse, by touch or by the browser's own keys. */
export function useSelectedWords({ article, language, onSelect }: Props): void {
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  })

  useEffect(() => {
    let timer = 0
    let held = false
    let mouse = false

    function read() {
      const text = article.current
      const selected = text ? selectionIn(text) : null
      if (!text || !selected) return
      const range = rangeOfSelection(text, selected)
      const words = range && snapToWords(textOf(text), range, language)
      tell.current(words)
      // A phone moves its handles itself, and would lose them.
      if (words && mouse) showSelected(text, words)
    }
    function later(delay: number) {
      window.clearTimeout(timer)
      timer = window.setTimeout(read, delay)
    }
    function press(event: PointerEvent) {
      mouse = event.pointerType === 'mouse'
      held = mouse
      if (event.target instanceof Element && event.target.closest('[data-selection-tools]')) return
      window.clearTimeout(timer)
      tell.current(null)
    }
    function release() {
      held = false
      later(0)
    }
    const change = () => {
      if (!held) later(250)
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    document.addEventListener('selectionchange', change)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
      document.removeEventListener('selectionchange', change)
    }
  }, [article, language])
}

/** The browser's selection when it begins in the article. */
function selectionIn(text: HTMLElement): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return text.contains(range.startContainer) ? range : null
}

function showSelected(text: HTMLElement, words: TextRange): void {
  const range = domRangeOf(text, words)
  const selection = document.getSelection()
  if (!range || !selection) return
  const now = selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (
    now &&
    rangeOfSelection(text, now)?.start === words.start &&
    rangeOfSelection(text, now)?.end === words.end
  )
    return
  selection.removeAllRanges()
  selection.addRange(range)
}
