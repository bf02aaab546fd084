'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useClaimDifferences } from '@/components/claim/claim-differences'
import { ComparedSides } from '@/components/claim/conflict'
import { Notice } from '@/components/ui/notice'
import { useRest } from '@/components/ui/use-rest'
import { bindingOf } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'

/** The claim as whoever decides first saw it here, and whether something to be judged has come since: nothing for who may not. */
export function useArrival(claim: Claim, decides: boolean) {
  const [read, setRead] = useState(claim)
  const isNew = decides && judgedOf(read) !== judgedOf(claim)
  return {
    read,
    isNew,
    /** For a moment after something came, answers to what was there before are not taken. */
    resting: useRest(isNew ? judgedOf(claim) : null),
    /** Notes that what stands now was answered. */
    take: (now: Claim) => setRead(now),
  }
}

/** What came while somebody read or wrote: both versions side by side. */
export function Arrival({ read, now }: { read: Claim; now: Claim }) {
  const t = useTranslations('proposal.arrival')
  const differences = useClaimDifferences()
  return (
    <div role="alert">
      <Notice title={t('title')}>
        <p className="text-small">{t('text')}</p>
        <ComparedSides differences={differences({ seen: read, now })} />
      </Notice>
    </div>
  )
}

/** All that a decision is about. */
function judgedOf(claim: Claim): string {
  return JSON.stringify([claim.state, claim.proposal?.id ?? null, bindingOf(claim)])
}
