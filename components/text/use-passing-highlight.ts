'use client'

import './highlights.css'

import { type RefObject, useEffect } from 'react'
import type { TextRange } from '@/lib/domain/text/range'
import { domRangeOf } from './text-nodes'

/** Paints words without touching the page's elements (`::highlight(name)`); a browser without that paints nothing. */
export function usePassingHighlight(
  name: 'isnad-selection' | 'isnad-cursor' | 'isnad-sentence',
  article: RefObject<HTMLElement | null>,
  words: TextRange | null,
): void {
  const { start, end } = words ?? { start: -1, end: -1 }
  useEffect(() => {
    const range = article.current && start >= 0 ? domRangeOf(article.current, { start, end }) : null
    if (!range || typeof Highlight === 'undefined') return
    CSS.highlights.set(name, new Highlight(range))
    return () => void CSS.highlights.delete(name)
  }, [name, article, start, end])
}
