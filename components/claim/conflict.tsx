'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { FreeText } from '@/components/ui/free-text'

/** Two versions of the same fields; `version` is the one that was saved in between. */
export type Comparison = { version: number; rows: { label: string; mine: string; theirs: string }[] }

type Props = { comparison: Comparison; pending: boolean; onKeepMine: () => void; onTakeTheirs: () => void }

/** Somebody saved first: both versions side by side, and nothing happens until a person has chosen. */
export function Conflict({ comparison, pending, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('workspace.conflict')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const different = comparison.rows.filter(({ mine, theirs }) => mine !== theirs)
  return (
    <section
      role="alert"
      className="grid gap-3 rounded-lg border-2 border-needs-sources bg-needs-sources-wash p-3"
    >
      <h4 ref={title} tabIndex={-1} className="font-semibold">
        {t('title')}
      </h4>
      <p className="text-small">{different.length > 0 ? t('text') : t('same')}</p>
      {different.map(({ label, mine, theirs }) => (
        <div key={label} className="grid gap-1 border-t border-edge pt-2">
          <p className="text-small font-semibold">{label}</p>
          <div className="grid grid-cols-2 gap-3">
            <Version says={t('mine')} text={mine || t('nothing')} />
            <Version says={t('theirs')} text={theirs || t('nothing')} />
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" pending={pending} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function Version({ says, text }: { says: string; text: string }) {
  return (
    <div>
      <p className="text-small text-muted">{says}</p>
      <p dir="auto" className="whitespace-pre-wrap">
        <FreeText>{text}</FreeText>
      </p>
    </div>
  )
}
