'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Bases } from '@/lib/domain/claim/basis'
import type { Claim } from '@/lib/domain/claim/claim'

/** What a claim rests on and carries, fetched now and again when the claim changes; `learn` takes what a step answers. */
export function useBases({ id, version }: Claim) {
  const [found, setFound] = useState<{ bases: Bases | null; problem: ApiProblem | null }>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the claim is at says when to ask again
  useEffect(() => {
    const abort = new AbortController()
    callApi(calls.listBases, { params: { claimId: id } }, { signal: abort.signal })
      .then((answer) =>
        setFound(
          answer.ok ? { bases: answer.value, problem: null } : { bases: null, problem: answer.problem },
        ),
      )
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error
      })
    return () => abort.abort()
  }, [id, version])
  return { ...found, learn: (bases: Bases) => setFound({ bases, problem: null }) }
}

const nothing = { bases: null, problem: null }
