'use client'

import './highlights.css'

import { type RefObject, useEffect, useMemo } from 'react'
import { highlightNames, paintingOf } from './painting'
import { placeUnder } from './places'
import { staticRangesOf } from './text-nodes'
import { useNearText } from './use-near-text'
import { useWorkspace } from './workspace'

/**
 * Paints the claims of a text that has too many for elements, near the screen: one highlight for each way to look, and the
 * ranges in it. A browser without highlights shows the bare text, and the list beside it.
 */
export function usePaintedClaims(article: RefObject<HTMLElement | null>): void {
  const { painted, places, shown, active, attended } = useWorkspace()
  const near = useNearText(1.5, painted)
  const left = useMemo(() => new Set(shown.map(({ number }) => number)), [shown])

  useEffect(() => {
    const text = article.current
    if (!painted || !near || !text || typeof Highlight === 'undefined') return
    const painting = paintingOf(near, places.overlapping(near), { active, attended, left })
    for (const [place, name] of highlightNames.entries()) {
      const ranges = staticRangesOf(text, painting.get(name) ?? [])
      const highlight = CSS.highlights.get(name) ?? new Highlight()
      highlight.clear()
      for (const range of ranges) highlight.add(range)
      // Below what passes by: a selection, or the word that the keyboard stands on.
      highlight.priority = place - highlightNames.length
      CSS.highlights.set(name, highlight)
    }
  }, [article, painted, near, places, active, attended, left])

  useEffect(() => {
    if (!painted) return
    return () => {
      for (const name of highlightNames) CSS.highlights.delete(name)
    }
  }, [painted])

  useEffect(() => {
    const text = article.current
    if (!painted || !text) return
    let frame = 0
    // Painted words have no element that could ask for another pointer.
    function point(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || frame) return
      frame = requestAnimationFrame(() => {
        frame = 0
        text?.toggleAttribute(
          'data-over-claim',
          event.buttons === 0 && placeUnder(event, places, null) !== null,
        )
      })
    }
    text.addEventListener('pointermove', point)
    return () => {
      cancelAnimationFrame(frame)
      text.removeEventListener('pointermove', point)
    }
  }, [article, painted, places])
}
