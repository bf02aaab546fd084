'use client'

import { useTranslations } from 'next-intl'
import { laterPart, useLater } from '@/components/ui/later'
import type { Claim } from '@/lib/domain/claim/claim'

/** What was checked before and says the same as a claim; it looks by itself, in one line, and unfolds when asked. */
export function CheckedBefore({ claim }: { claim: Claim }) {
  const t = useTranslations('matching')
  const Earlier = useLater(earlier, true)
  return Earlier ? <Earlier claim={claim} /> : <p className="text-small text-muted">{t('title')}</p>
}

const earlier = laterPart(() => import('./earlier-claims').then((part) => part.EarlierClaims))
