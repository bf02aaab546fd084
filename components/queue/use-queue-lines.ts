'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { QueueLine } from '@/lib/domain/claim/queue-line'

/** What waits for the editor now: as the page came with it, and as the API answered since. */
export function useQueueLines(fromServer: readonly QueueLine[]) {
  const [state, setState] = useState({ fromServer, lines: fromServer })
  if (state.fromServer !== fromServer) setState({ fromServer, lines: fromServer })

  const learn = useCallback((lines: readonly QueueLine[]) => {
    setState(({ fromServer: page }) => ({ fromServer: page, lines }))
  }, [])

  // Others decide too. Without a network the list stays as it was.
  useEffect(() => {
    const timer = window.setInterval(async () => {
      const lines = document.visibilityState === 'visible' ? await askForLines() : null
      if (lines) learn(lines)
    }, everySoOften)
    return () => window.clearInterval(timer)
  }, [learn])

  const latest = useRef(state.lines)
  useEffect(() => {
    latest.current = state.lines
  }, [state.lines])
  return { lines: state.lines, latest, learn }
}

/** What waits now; null when the server does not say. */
export async function askForLines(): Promise<readonly QueueLine[] | null> {
  const answer = await callApi(calls.listQueueLines, {})
  return answer.ok ? answer.value.items : null
}

/** Milliseconds. */
const everySoOften = 20_000
