'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { laterPart, useLater } from '@/components/ui/later'
import type { Evidence } from '@/lib/domain/claim/evidence'

/** Where else the source of a piece of evidence is used, fetched when it is unfolded. */
export function SourceUses({ piece }: { piece: Evidence }) {
  const t = useTranslations('evidence.uses')
  const [open, setOpen] = useState(false)
  const List = useLater(list, open)
  return (
    <details className="text-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded text-muted">{t('title')}</summary>
      {open && List ? <List piece={piece} /> : null}
    </details>
  )
}

const list = laterPart(() => import('./source-use-list').then((part) => part.SourceUseList))
