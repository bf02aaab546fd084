'use client'

import { callApi } from '@/components/api'
import { useAsked } from '@/components/use-asked'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { EarlierClaim } from '@/lib/domain/matching/earlier-claim'

/** What a claim is like, fetched now and again when its words change; `learn` takes what an answer says of it. */
export function useEarlierClaims({ id, quote }: Claim) {
  const { value, problem, learn } = useAsked(
    (signal) => callApi(calls.listLikeClaims, { params: { claimId: id } }, { signal }),
    [id, quote],
  )
  return { items: value?.items ?? null, problem, learn: (items: EarlierClaim[]) => learn({ items }) }
}
