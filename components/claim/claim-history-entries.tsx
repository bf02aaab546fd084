'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { HistorySentence } from '@/components/history/history-sentence'
import { ProblemNotice } from '@/components/problem-text'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { Link } from '@/lib/i18n/navigation'

/** The entries of one claim, fetched now and again when the claim changes. */
export function ClaimHistoryEntries({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.history')
  const { entries, problem } = useEntries(claim)
  if (problem) return <ProblemNotice problem={problem} />
  if (!entries) return <p className="mt-2 text-muted">{t('loading')}</p>
  return (
    <div className="mt-2 grid gap-2">
      {entries.length === 0 ? <p>{t('empty')}</p> : null}
      <ol className="grid gap-1.5">
        {entries.map((entry) => (
          <li key={entry.n}>
            <HistorySentence entry={entry} /> <Time at={entry.at} className="text-muted" />
          </li>
        ))}
      </ol>
      <Link
        href={{ pathname: `/articles/${claim.article}/history`, query: { claim: claim.number } }}
        className="w-fit text-accent underline underline-offset-4"
      >
        {t('all')}
      </Link>
    </div>
  )
}

function useEntries({ id, version, comments }: Claim) {
  const [state, setState] = useState<{ entries: HistoryEntry[] | null; problem: ApiProblem | null }>(nothing)
  // Comments leave the version as it is, and are in the history all the same.
  const remarks = comments.map(({ resolved }) => (resolved ? 'r' : 'c')).join('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the claim is at says when to ask again
  useEffect(() => {
    const abort = new AbortController()
    const asked = { params: { claimId: id }, query: { limit: 100 } }
    callApi(calls.listClaimHistory, asked, { signal: abort.signal })
      .then((answer) =>
        setState(
          answer.ok
            ? { entries: answer.value.items, problem: null }
            : { entries: null, problem: answer.problem },
        ),
      )
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error
      })
    return () => abort.abort()
  }, [id, version, remarks])
  return state
}

const nothing = { entries: null, problem: null }
