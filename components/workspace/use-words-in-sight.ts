'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { bringWordsIntoView, cardsAreBelow } from '@/components/text/claims-in-text'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { Panel } from './panel'

/**
 * Brings the words of the claim that opens to where they are read, and back there when a form about them opens or a soft
 * keyboard takes half of the window. The text moves for nothing else that is done in the pane.
 */
export function useWordsInSight(claim: ListedClaim | null, panel: Panel | null): void {
  const latest = useRef(claim)
  useLayoutEffect(() => {
    latest.current = claim
  }, [claim])
  const number = claim?.number ?? null
  const before = useRef<number | null>(null)

  useEffect(() => {
    const isOpening = number !== before.current
    before.current = number
    if (number === null || (!isOpening && panel === null)) return
    const bring = () => {
      if (latest.current?.number === number) bringWordsIntoView(latest.current)
    }
    // The list lays itself out anew, and a sheet comes up, in the same frame.
    const frame = requestAnimationFrame(bring)
    const resized = () => {
      if (cardsAreBelow()) bring()
    }
    window.visualViewport?.addEventListener('resize', resized)
    return () => {
      cancelAnimationFrame(frame)
      window.visualViewport?.removeEventListener('resize', resized)
    }
  }, [number, panel])
}
