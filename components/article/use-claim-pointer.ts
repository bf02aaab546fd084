'use client'

import { type RefObject, useEffect } from 'react'
import { claimUnder } from '@/components/text/claims-in-text'
import { useWorkspace } from '@/components/workspace/workspace'

/** Shows by the pointer that painted words can be pressed: they have no element that could. */
export function useClaimPointer(article: RefObject<HTMLElement | null>): void {
  const { painted, claimIndex } = useWorkspace()

  useEffect(() => {
    const text = article.current
    if (!painted || !text) return
    let frame = 0
    let over: Element | null = null
    function point(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || frame) return
      frame = requestAnimationFrame(() => {
        frame = 0
        // On the paragraph alone: all that is below it takes its pointer over.
        const block = event.target instanceof Element ? event.target.closest('p, h1') : null
        if (block !== over) over?.removeAttribute('data-over-claim')
        over = block
        const isOver = event.buttons === 0 && claimUnder(event, claimIndex, null) !== null
        over?.toggleAttribute('data-over-claim', isOver)
      })
    }
    text.addEventListener('pointermove', point)
    return () => {
      cancelAnimationFrame(frame)
      over?.removeAttribute('data-over-claim')
      text.removeEventListener('pointermove', point)
    }
  }, [article, painted, claimIndex])
}
