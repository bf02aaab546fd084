'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { PageClaims } from './use-claims'

/**
 * Asks for the rest of the opened claim where the page does not hold it, and again when a newer page has come, for others
 * may have worked on it. Says why it could not be had.
 */
export function useOpenedClaim(
  opened: ListedClaim | null,
  page: PageClaims,
  learn: (claim: Claim) => void,
): ApiProblem | null {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const id = opened?.id ?? null
  const { whole, listed } = page
  const missing = id !== null && listed.includes(id) && !whole.some((claim) => claim.id === id)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer page is the reason to ask again
  useEffect(() => {
    setProblem(null)
    if (!missing) return
    const abort = new AbortController()
    callApi(calls.readClaim, { params: { claimId: id } }, { signal: abort.signal })
      .then((answer) => (answer.ok ? learn(answer.value) : setProblem(answer.problem)))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error
      })
    return () => abort.abort()
  }, [id, missing, whole, listed, learn])
  return problem
}
