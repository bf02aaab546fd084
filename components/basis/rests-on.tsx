'use client'

import { useTranslations } from 'next-intl'
import { laterPart, useLater } from '@/components/ui/later'
import type { Claim } from '@/lib/domain/claim/claim'

/** What a claim rests on, and what rests on it; it looks by itself, in one line, and unfolds when asked. */
export function RestsOn({ claim }: { claim: Claim }) {
  const t = useTranslations('bases')
  const Section = useLater(section, true)
  return Section ? <Section claim={claim} /> : <p className="text-small text-muted">{t('title')}</p>
}

const section = laterPart(() => import('./basis-section').then((part) => part.BasisSection))
