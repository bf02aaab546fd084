'use client'

import { useEffect } from 'react'
import { callApi } from '@/components/api'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import type { Reading } from './use-going-on'

/** What the list says otherwise than the page of the claim that is being read is shown before it is decided on. */
export function useKeptCurrent(
  shown: ListedClaim | null,
  lines: readonly QueueLine[],
  reading: Reading,
): void {
  const { learn } = useWorkspaceActions()
  const id = shown?.state === 'proposed' ? shown.id : null
  const version = shown?.version ?? 0
  useEffect(() => {
    if (id === null || reading.current?.id !== id) return
    const line = lines.find(({ claim }) => claim.id === id)
    const stood = reading.current.before.some(({ claim }) => claim.id === id)
    if (line ? line.claim.version <= version : !stood) return
    void callApi(calls.readClaim, { params: { claimId: id } }).then((answer) => {
      if (answer.ok && answer.value.version > version) learn(answer.value)
    })
  }, [id, version, lines, reading, learn])
}
