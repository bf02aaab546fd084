'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { EarlierClaim } from '@/lib/domain/matching/earlier-claim'

/** What a claim is like, fetched now and again when its words change; `learn` takes what an answer says of it. */
export function useEarlierClaims({ id, quote }: Claim) {
  const [found, setFound] = useState<{ items: EarlierClaim[] | null; problem: ApiProblem | null }>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are like other claims
  useEffect(() => {
    const abort = new AbortController()
    callApi(calls.listLikeClaims, { params: { claimId: id } }, { signal: abort.signal })
      .then((answer) =>
        setFound(
          answer.ok ? { items: answer.value.items, problem: null } : { items: null, problem: answer.problem },
        ),
      )
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error
      })
    return () => abort.abort()
  }, [id, quote])
  return { ...found, learn: (items: EarlierClaim[]) => setFound({ items, problem: null }) }
}

const nothing = { items: null, problem: null }
