'use client'

import { useRef, useState } from 'react'
import { usePageOwner } from '@/components/drafts/own-page-context'
import type { Result } from '@/lib/domain/result'
import { type ApiProblem, callApi, isUncertain, type Sending } from './api'
import { newId } from './new-id'

export type Submission = {
  pending: boolean
  /** Why the last try failed; gone with the next one. */
  problem: ApiProblem | null
  clear(): void
  /** Null when a try is already under way, so that a double click is one action. */
  send<Value>(
    path: string,
    read: (json: unknown) => Value,
    sending: Omit<Sending, 'idempotencyKey' | 'member'>,
  ): Promise<Result<Value, ApiProblem> | null>
}

/** Sends one form or button, for the member whose page it stands on. A try whose outcome stayed unknown is repeated under the same key. */
export function useSubmission(): Submission {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const member = usePageOwner()?.id
  const underWay = useRef(false)
  const last = useRef<{ intent: string; key: string; until: number } | null>(null)

  return {
    pending,
    problem,
    clear: () => setProblem(null),
    async send(path, read, sending) {
      if (underWay.current) return null
      underWay.current = true
      setPending(true)
      setProblem(null)
      const intent = JSON.stringify([path, sending])
      const repeats = last.current?.intent === intent && Date.now() < last.current.until
      const key = repeats && last.current ? last.current.key : newId()
      try {
        const answer = await callApi(path, read, { ...sending, member, idempotencyKey: key })
        const unknown = !answer.ok && isUncertain(answer.problem)
        // The second half of a slow double click may come after the answer: it is still the same action.
        const until = unknown ? Number.POSITIVE_INFINITY : answer.ok ? Date.now() + doubleClick : 0
        last.current = { intent, key, until }
        if (!answer.ok) setProblem(answer.problem)
        return answer
      } finally {
        underWay.current = false
        setPending(false)
      }
    },
  }
}

/** Milliseconds. */
const doubleClick = 1500
