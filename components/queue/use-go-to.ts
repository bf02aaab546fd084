'use client'

import { useCallback } from 'react'
import { callApi } from '@/components/api'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { useRouter } from '@/lib/i18n/navigation'
import { reviewAddress } from './review-address'

export type GoTo = (line: QueueLine) => Promise<void>

/** Opens a claim of the queue as it stands now, in another article if need be. */
export function useGoTo(started: number): GoTo {
  const router = useRouter()
  const { article, wholeOf, learn, open } = useWorkspace()
  return useCallback(
    async (line) => {
      if (line.article.id !== article.id) return router.push(reviewAddress(line, started))
      const here = wholeOf(line.claim.id)
      // Nobody decides on less than what waits now.
      if (!here || here.version < line.claim.version) {
        const answer = await callApi(calls.readClaim, { params: { claimId: line.claim.id } })
        if (answer.ok) learn(answer.value)
      }
      open(line.claim.number, { focus: true })
    },
    [article.id, started, wholeOf, learn, open, router],
  )
}
