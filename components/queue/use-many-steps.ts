'use client'

import { useRef, useState } from 'react'
import { isUncertain } from '@/components/api'
import { useSubmission } from '@/components/submission'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Selectable, StepForMany } from './selectable'

/** Why a step on one of many did not happen. */
export type Failed = { claim: Selectable; problem: ApiProblem }

/** What came of the last step on many, while it goes on and after; `of` is how many there are to do. */
export type Progress = { step: StepForMany; done: Claim[]; failed: Failed[]; of: number; underWay: boolean }

/**
 * Takes one step on several claims for one reason, one after the other, each as a request of its own with a key and the version
 * that was seen. Without an answer it stops: what is left stays as it is, and the same key tries again.
 */
export function useManySteps() {
  const { send } = useSubmission()
  const [progress, setProgress] = useState<Progress | null>(null)
  const underWay = useRef(false)

  async function run(
    step: StepForMany,
    claims: readonly Selectable[],
    reason: string,
    onDone: (claim: Claim) => void,
  ): Promise<Progress | null> {
    if (underWay.current) return null
    underWay.current = true
    let now: Progress = { step, done: [], failed: [], of: claims.length, underWay: true }
    setProgress(now)
    try {
      for (const claim of claims) {
        const to = { params: { claimId: claim.id }, version: claim.version }
        const answer =
          step === 'return'
            ? await send(calls.decideProposal, {
                ...to,
                body: { decision: 'return', reason, ...(claim.proposal && { proposal: claim.proposal }) },
              })
            : await send(calls.withdrawClaim, { ...to, body: { reason } })
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
