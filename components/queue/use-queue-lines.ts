'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { useNews } from '@/components/live/live-context'
import { calls } from '@/lib/api/calls'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { QueueLine } from '@/lib/domain/claim/queue-line'

/**
 * What waits for the editor now: as the page came with it, and as the API answered since. A page may come late: what the
 * claims of this article show to be decided is left out of it.
 */
export function useQueueLines(fromServer: readonly QueueLine[], claims: readonly ListedClaim[]) {
  const [state, setState] = useState({ fromServer, lines: fromServer })
  if (state.fromServer !== fromServer) setState({ fromServer, lines: fromServer })
  const lines = useMemo(() => stillWaiting(state.lines, claims), [state.lines, claims])

  const learn = useCallback((lines: readonly QueueLine[]) => {
    setState(({ fromServer: page }) => ({ fromServer: page, lines }))
  }, [])

  // Others decide too. Without a network the list stays as it was.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isBehind = useRef(false)
  const ask = useCallback(async () => {
    // Whoever does not look at it has it asked for when they do.
    isBehind.current = document.hidden
    if (document.hidden) return
    const lines = await askForLines()
    if (lines) learn(lines)
  }, [learn])
  useEffect(() => {
    const look = () => isBehind.current && void ask()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearTimeout(timer.current)
    }
  }, [ask])
  useNews(({ kind }) => {
    if (kind !== 'change' && kind !== 'reset') return
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, together)
  })

  const latest = useRef(lines)
  useEffect(() => {
    latest.current = lines
  }, [lines])
  return { lines, latest, learn }
}

function stillWaiting(lines: readonly QueueLine[], claims: readonly ListedClaim[]): readonly QueueLine[] {
  const decided = new Map(
    claims.flatMap(({ id, state, version }) => (state === 'proposed' ? [] : [[id, version]])),
  )
  return lines.filter(({ claim }) => (decided.get(claim.id) ?? 0) <= claim.version)
}

/** What waits now; null when the server does not say. */
export async function askForLines(): Promise<readonly QueueLine[] | null> {
  const answer = await callApi(calls.listQueueLines, {})
  return answer.ok ? answer.value.items : null
}

/** Milliseconds in which what happens one after the other is asked for at once. */
const together = 200
