'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { TextRange } from '@/lib/domain/text/range'
import { snapToWords } from '@/lib/domain/text/snap'
import { domRangeOf, rangeOfSelection, textOf } from './text-nodes'

type Props = {
  article: RefObject<HTMLElement | null>
  language: string
  /** Told the whole words that a person has selected, once they let go. */
  onSelect: (range: TextRange | null) => void
}

/**
 * Follows what is selected in the article, with a mouse, by touch or by the browser's own keys. The answer looks at once,
 * for a key may come before the browser has told of the selection that it is for.
 */
export function useSelectedWords({ article, language, onSelect }: Props): () => void {
  const catchUp = useRef(() => {})
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  })

  useEffect(() => {
    let timer = 0
    let held = false
    let mouse = false
    let seen = endsOfSelection()

    function read() {
      window.clearTimeout(timer)
      timer = 0
      seen = endsOfSelection()
      const text = article.current
      const selected = text ? selectionIn(text) : null
      if (!text || !selected) return
      const range = rangeOfSelection(text, selected)
      const words = range && snapToWords(textOf(text), range, language)
      tell.current(words)
      // A phone moves its handles itself, and would lose them.
      if (words && mouse) showSelected(text, words)
      seen = endsOfSelection()
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
      timer = 0
      tell.current(null)
    }
    function release() {
      held = false
      later(0)
    }
    const change = () => {
      if (!held) later(250)
    }
    catchUp.current = () => {
      // What was looked at already may have been left since, for the words that the keyboard stands on.
      if (timer !== 0 || seen.some((end, index) => end !== endsOfSelection()[index])) read()
    }
    // Words selected while the page still loaded.
    later(0)
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
  return useCallback(() => catchUp.current(), [])
}

function endsOfSelection(): readonly unknown[] {
  const selection = document.getSelection()
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset]
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
