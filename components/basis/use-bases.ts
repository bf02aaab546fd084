'use client'

import { callApi } from '@/components/api'
import { useAsked } from '@/components/use-asked'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'

/** What a claim rests on and carries, fetched now and again when the claim changes; `learn` takes what a step answers. */
export function useBases({ id, version }: Claim) {
  const { value: bases, ...asked } = useAsked(
    (signal) => callApi(calls.listBases, { params: { claimId: id } }, { signal }),
    [id, version],
  )
  return { bases, ...asked }
}
