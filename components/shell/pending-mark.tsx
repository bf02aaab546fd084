'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Shown once something takes long enough to wonder. */
export function PendingMark() {
  const t = useTranslations('app')
  return (
    <span role="status" className="ms-2 inline-block animate-[appear_200ms_300ms_both] align-middle">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      <span className="sr-only">{t('loading')}</span>
    </span>
  )
}
