'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

type Props = { secret: string; title: string; once: string; label: string }

/** A secret, such as a link, that can be seen and copied now, and never again. */
export function ShownOnce({ secret, title, once, label }: Props) {
  const t = useTranslations('secret')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)

  async function copy() {
    // Browsers offer the clipboard on https and localhost only.
    const copied = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    )
    setOutcome(copied ? 'copied' : 'copyFailed')
  }

  return (
    <Notice title={title}>
      <div className="grid gap-3">
        <p>{once}</p>
        <TextField
          label={label}
          labelHidden
          dir="ltr"
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={copy}>
            <Copy aria-hidden className="size-4" />
            {t('copy')}
          </Button>
          <p role="status" className="text-small text-muted">
            {outcome ? t(outcome) : ''}
          </p>
        </div>
      </div>
    </Notice>
  )
}

/**
 * The address to hand on, made absolute by the one this page was opened at. A request that had to be sent twice is
 * answered without it, for only the first answer holds the secret.
 */
export function absolute(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url, location.origin).href
}
