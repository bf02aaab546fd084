'use client'

import { useRef, useState } from 'react'
import { usePageOwner } from '@/components/drafts/own-page-context'
import type { Call, CallName } from '@/lib/api/calls'
import type { Currents, Sent } from '@/lib/api/contract'
import type { ApiProblem } from '@/lib/api/problem'
import { callApi, isUncertain, type Outcome } from './api'
import { newId } from './new-id'

/** Sends a call; null when a try is already under way, so that a double click is one action. */
export type Send<Name extends CallName = CallName> = <Of extends Name>(
  call: Call<Of>,
  sent: Sent[Of],
) => Promise<Outcome<Of> | null>

export type Submission<Name extends CallName = CallName> = {
  pending: boolean
  /** Of the request under way. */
  key: string | null
  /** Why the last try failed; gone with the next one. */
  problem: ApiProblem<Currents[Name]> | null
  clear(): void
  send: Send<Name>
}

/** A request that got no answer. */
export type Unanswered = { call: CallName; sent: unknown; key: string }

/**
 * Sends one form or button, for the member whose page it stands on. A try whose outcome stayed unknown is repeated under the
 * same key, and so is one for which the member has to sign in again first. Where a form names its call
 * (`useSubmission<'changeArticle'>()`), its problem says what stands now. What gets no answer goes to `keep`, which says
 * whether it will see to it; then there is nothing to answer here.
 */
export function useSubmission<Name extends CallName = CallName>(
  keep?: (unanswered: Unanswered) => Promise<boolean>,
): Submission<Name> {
  const [pendingKey, setPendingKey] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem<Currents[Name]> | null>(null)
  const owner = usePageOwner()
  const underWay = useRef(false)
  const last = useRef<{ intent: string; key: string; until: number } | null>(null)

  return {
    pending: pendingKey !== null,
    key: pendingKey,
    problem,
    clear: () => setProblem(null),
    async send(call, sent) {
      if (underWay.current) return null
      underWay.current = true
      setProblem(null)
      const intent = JSON.stringify([call.name, sent])
      const repeats = last.current?.intent === intent && Date.now() < last.current.until
      const key = repeats && last.current ? last.current.key : newId()
      setPendingKey(key)
      try {
        let answer = await callApi(call, sent, { member: owner?.id, idempotencyKey: key })
        while (owner && needsPassword(answer) && (await owner.connection.askToSignIn(whyAsked(answer)))) {
          answer = await callApi(call, sent, { member: owner.id, idempotencyKey: key })
        }
        owner?.connection.heard(answer.ok ? null : answer.problem)
        if (isOffline(answer) && (await keep?.({ call: call.name, sent, key }))) return null
        const unknown = !answer.ok && isUncertain(answer.problem)
        // The second half of a slow double click may come after the answer: it is still the same action.
        const until = unknown ? Number.POSITIVE_INFINITY : answer.ok ? Date.now() + doubleClick : 0
        last.current = { intent, key, until }
        if (!answer.ok) setProblem(answer.problem)
        return answer
      } finally {
        underWay.current = false
        setPendingKey(null)
      }
    },
  }
}

function needsPassword(answer: Outcome<CallName>): boolean {
  return !answer.ok && (answer.problem.code === 'signed-out' || answer.problem.code === 'confirm-password')
}

function whyAsked(answer: Outcome<CallName>): 'ended' | 'sensitive' {
  return !answer.ok && answer.problem.code === 'confirm-password' ? 'sensitive' : 'ended'
}

function isOffline(answer: Outcome<CallName>): boolean {
  return !answer.ok && answer.problem.code === 'offline'
}

/** Milliseconds. */
const doubleClick = 1500
