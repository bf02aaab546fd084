'use client'

import '@/components/text/highlights.css'

import { type RefObject, useEffect, useMemo } from 'react'
import { highlightNames, paintingOf } from '@/components/text/painting'
import { staticRangesOf } from '@/components/text/text-nodes'
import { useNearText } from '@/components/text/use-near-text'
import { useWorkspace } from '@/components/workspace/workspace'

/**
 * Paints the claims of a text that has too many for elements, near the screen: one highlight for each way to look, and the
 * ranges in it. A browser without highlights shows the bare text, and the list beside it.
 */
export function usePaintedClaims(article: RefObject<HTMLElement | null>): void {
  const { painted, claimIndex, shown, active, attended } = useWorkspace()
  // Whatever changes here is drawn anew all over the screen: that is to happen seldom while one scrolls.
  const near = useNearText(reach, painted)
  const left = useMemo(() => new Set(shown.map(({ number }) => number)), [shown])

  useEffect(() => {
    const text = article.current
    if (!painted || !near || !text || typeof Highlight === 'undefined') return
    const painting = paintingOf(near, claimIndex.overlapping(near), { active, attended, left })
    for (const [place, name] of highlightNames.entries()) {
      const ranges = staticRangesOf(text, painting.get(name) ?? [])
      const highlight = CSS.highlights.get(name) ?? new Highlight()
      highlight.clear()
      for (const range of ranges) highlight.add(range)
      // Below what passes by: a selection, or the word that the keyboard stands on.
      highlight.priority = place - highlightNames.length
      CSS.highlights.set(name, highlight)
    }
  }, [article, painted, near, claimIndex, active, attended, left])

  useEffect(() => {
    if (!painted) return
    return () => {
      for (const name of highlightNames) CSS.highlights.delete(name)
    }
  }, [painted])
}

/**
 * In screens. Whatever changes on the page has all that is painted near the screen drawn anew, so above there is little; and
 * it is never all of the text, for some browsers take long over very many ranges.
 */
const reach = { screens: 2.5, spare: 1.5, ahead: 16 }
