'use client'

import { callApi } from '@/components/api'
import { useAsked } from '@/components/use-asked'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import type { ClaimId } from '@/lib/domain/ids'
import { type Result, succeed } from '@/lib/domain/result'

/** The entries of one claim, fetched now and again when the claim changes. */
export function useClaimEntries({ id, version, comments }: Claim) {
  // Comments leave the version as it is, and are in the history all the same.
  const remarks = comments.map(({ resolved, withdrawn }) => (withdrawn ? 'w' : resolved ? 'r' : 'c')).join('')
  const { value: entries, problem } = useAsked((signal) => allEntries(id, signal), [id, version, remarks])
  return { entries, problem }
}

async function allEntries(
  claimId: ClaimId,
  signal: AbortSignal,
): Promise<Result<HistoryEntry[], ApiProblem>> {
  const entries: HistoryEntry[] = []
  let cursor: string | undefined
  do {
    const asked = { params: { claimId }, query: { limit: 100, cursor } }
    const answer = await callApi(calls.listClaimHistory, asked, { signal })
    if (!answer.ok) return answer
    entries.push(...answer.value.items)
    cursor = answer.value.nextCursor ?? undefined
  } while (cursor)
  return succeed(entries)
}
