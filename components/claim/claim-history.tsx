'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { laterPart, useLater } from '@/components/ui/later'
import type { Claim } from '@/lib/domain/claim/claim'

/** What happened to one claim, fetched when it is unfolded. */
export function ClaimHistory({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.history')
  const [open, setOpen] = useState(false)
  const Entries = useLater(entries, open)
  return (
    <details className="text-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded text-accent">{t('title')}</summary>
      {open && Entries ? <Entries claim={claim} /> : null}
      {open && !Entries ? <p className="mt-2 text-muted">{t('loading')}</p> : null}
    </details>
  )
}

const entries = laterPart(() => import('./claim-history-entries').then((part) => part.ClaimHistoryEntries))
