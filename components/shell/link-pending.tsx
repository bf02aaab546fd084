'use client'

import { LoaderCircle } from 'lucide-react'
import { useLinkStatus } from 'next/link'
import { useTranslations } from 'next-intl'

/**
 * Inside a link: turns while its page is on the way, once that takes long enough to wonder. Pages are not streamed behind a
 * placeholder, so that a redirect to the sign-in page, or a page that is not found, is answered as such.
 */
export function LinkPending() {
  const t = useTranslations('app')
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span role="status" className="ms-2 inline-block animate-[appear_200ms_300ms_both] align-middle">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      <span className="sr-only">{t('loading')}</span>
    </span>
  )
}
