'use client'

import { useTranslations } from 'next-intl'
import { whoWhen } from '@/components/claim/who-when'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim/claim'
import { Changes } from './drift'

/** Why an approval fell away, and what has changed since. */
export function ReopeningNotice({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal.reopening')
  if (!claim.reopening) return null
  const { cause, by, at, reason } = claim.reopening
  return (
    <Notice title={t('title')}>
      <p>{t.rich(cause, whoWhen(by, at, reason))}</p>
      <Changes claim={claim} />
    </Notice>
  )
}
