'use client'

import { useRef, useState } from 'react'
import { isUncertain } from '@/components/api'
import { useSubmission } from '@/components/submission'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { MemberId } from '@/lib/domain/ids'
import type { Selectable, StepForMany } from './selectable'

/** What is done with several: a step for one reason, or giving them to one person, or nobody. */
export type ManySteps =
  | { step: 'return' | 'withdraw'; reason: string }
  | { step: 'assign'; assignee: MemberId | null }

/** Why a step on one of many did not happen. */
export type Failed = { claim: Selectable; problem: ApiProblem }

/** What came of the last step on many, while it goes on and after; `of` is how many there are to do. */
export type Progress = { step: StepForMany; done: Claim[]; failed: Failed[]; of: number; underWay: boolean }

/**
 * Takes one step on several claims, one after the other, each as a request of its own with a key and the version
 * that was seen. Without an answer it stops: what is left stays as it is, and the same key tries again.
 */
export function useManySteps() {
  const { send } = useSubmission()
  const [progress, setProgress] = useState<Progress | null>(null)
  const underWay = useRef(false)

  async function run(
    { step, ...detail }: ManySteps,
    claims: readonly Selectable[],
    onDone: (claim: Claim) => void,
  ): Promise<Progress | null> {
    if (underWay.current) return null
    underWay.current = true
    let now: Progress = { step, done: [], failed: [], of: claims.length, underWay: true }
    setProgress(now)
    try {
      for (const claim of claims) {
        const to = { params: { claimId: claim.id }, version: claim.version }
        const { proposal } = claim
        const answer =
          'assignee' in detail
            ? await send(calls.changeClaim, { ...to, body: { assignee: detail.assignee } })
            : step === 'return'
              ? await send(calls.decideProposal, {
                  ...to,
                  body: { decision: 'return', reason: detail.reason, ...(proposal && { proposal }) },
                })
              : await send(calls.withdrawClaim, { ...to, body: { reason: detail.reason } })
        if (!answer) break
        if (answer.ok) onDone(answer.value)
        now = answer.ok
          ? { ...now, done: [...now.done, answer.value] }
          : { ...now, failed: [...now.failed, { claim, problem: answer.problem }] }
        setProgress(now)
        if (!answer.ok && (isUncertain(answer.problem) || answer.problem.code === 'signed-out')) break
      }
    } finally {
      underWay.current = false
      now = { ...now, underWay: false }
      setProgress(now)
    }
    return now
  }
  return { progress, run, clear: () => setProgress(null) }
}
