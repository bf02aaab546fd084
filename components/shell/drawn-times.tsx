'use client'

import { useEffect, useRef } from 'react'
import { useWriting } from '@/components/ui/interface-provider'
import { momentWords, type Showing } from '@/components/ui/moment-words'

/** Keeps the times true that the server drew, as time goes by. */
export function DrawnTimes() {
  const writing = useWriting()
  const drawn = useRef(writing.now)
  useEffect(() => {
    if (writing.now === drawn.current) return
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-show]')) {
      const { text, title } = momentWords(time.dateTime, showingIn(time.dataset.show), writing)
      time.textContent = text
      time.title = title
    }
  }, [writing])
  return null
}

function showingIn(value: string | undefined): Showing {
  return showings.find((known) => known === value) ?? 'relative'
}

const showings = ['relative', 'date', 'absolute', 'both'] as const
