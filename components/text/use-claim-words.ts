'use client'

import { useSyncExternalStore } from 'react'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { articleText, wordsIn } from './text-nodes'

/** The claim's words; those that the page shows anyway are read there, once there is a page. */
export function useClaimWords({ quote, start, end }: Pick<ListedClaim, 'quote' | 'start' | 'end'>): string {
  const read = () => {
    const text = articleText()
    return quote ?? (text ? wordsIn(text, { start, end }) : '')
  }
  return useSyncExternalStore(never, read, () => quote ?? '')
}

/** Another text comes with a new page, and with that everything is drawn anew. */
const never = () => () => {}
