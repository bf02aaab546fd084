'use client'

import { MessageSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDraftField } from '@/components/drafts/draft'
import { draftKey } from '@/components/workspace/panel'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { verdicts } from '@/lib/domain/claim/verdict'
import styles from './margin.module.css'

/** What a closed card says besides its words. */
export function Glance({ claim }: { claim: ListedClaim }) {
  const t = useTranslations()
  const typed = useDraftField(draftKey(claim.id, 'proposal'), 'verdict')
  const inMind = verdicts.find((verdict) => verdict === typed)
  const { evidence, remarks } = claim
  if (evidence === 0 && remarks === 0 && !inMind) return null
  return (
    <p className={`${styles.aside} flex flex-wrap gap-x-3 text-small text-muted`}>
      {evidence > 0 ? <span>{t('evidence.count', { count: evidence })}</span> : null}
      {inMind ? <span>{t('claim.inMind', { verdict: t(`verdicts.${inMind}`) })}</span> : null}
      {remarks > 0 ? (
        <span className="inline-flex items-center gap-1">
          <MessageSquare aria-hidden className="size-3.5" />
          {t('comments.open', { count: remarks })}
        </span>
      ) : null}
    </p>
  )
}
