'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/api'
import { EvidenceLines } from '@/components/evidence/evidence-lines'
import { ProblemNotice } from '@/components/problem-text'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { EarlierClaim } from '@/lib/domain/matching/earlier-claim'
import { CopyEvidence } from './copy-evidence'

/** The evidence of an earlier claim, fetched when it is unfolded, and the way to have it on this one, too. */
export function EarlierEvidence({ claim, earlier }: { claim: Claim; earlier: EarlierClaim }) {
  const t = useTranslations('matching')
  const [whole, setWhole] = useState<Claim | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  async function fetchWhole(isOpen: boolean) {
    if (!isOpen || whole) return
    const answer = await callApi(calls.readClaim, { params: { claimId: earlier.claim.id } })
    if (answer.ok) setWhole(answer.value)
    setProblem(answer.ok ? null : answer.problem)
  }

  return (
    <details onToggle={(event) => fetchWhole(event.currentTarget.open)}>
      <summary className="w-fit rounded text-accent">{t('evidence', { count: earlier.evidence })}</summary>
      <div className="mt-2 grid gap-2">
        <ProblemNotice problem={problem} />
        {whole ? <EvidenceLines claim={whole} /> : null}
        {whole && earlier.answer?.answer === 'accepted' ? <CopyEvidence from={whole} to={claim} /> : null}
      </div>
    </details>
  )
}
