'use client'

import { useEffect, useRef } from 'react'
import { useWorkspace } from '@/components/workspace/workspace'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { useGoTo } from './use-go-to'
import { useGoingOn } from './use-going-on'
import { useKeptCurrent } from './use-kept-current'
import { useQueueLines } from './use-queue-lines'

/** Leads through what waits for an editor, one open claim after the other, in this article and the next. */
export function useReview(fromServer: readonly QueueLine[], started: number) {
  const { article, active, claims } = useWorkspace()
  const { lines, latest, learn } = useQueueLines(fromServer, claims)
  const shown = claims.find(({ number }) => number === active) ?? null
  const goTo = useGoTo(started)
  const reading = useGoingOn(shown, { latest, learn, goTo })
  useKeptCurrent(shown, lines, reading)

  // An address that names no claim begins with the first one here.
  const arrival = useRef({ active, goTo, first: lines.find((line) => line.article.id === article.id) })
  useEffect(() => {
    const { active: named, goTo: open, first } = arrival.current
    if (named === null && window.location.hash === '' && first) void open(first)
  }, [])

  return { lines, here: lines.find(({ claim }) => claim.id === shown?.id) ?? null, goTo }
}
