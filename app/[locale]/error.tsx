'use client'

import { useTranslations } from 'next-intl'
import { Standalone } from '@/components/shell/standalone'
import { Button } from '@/components/ui/button'

/** Shown in place of a page that failed. The number finds the log entry; the message itself stays on the server. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('app.error')
  return (
    <Standalone title={t('title')}>
      <p>{t('text')}</p>
      {error.digest ? <p className="text-small text-muted">{t('number', { digest: error.digest })}</p> : null}
      <Button variant="primary" className="justify-self-start" onClick={reset}>
        {t('action')}
      </Button>
    </Standalone>
  )
}
