'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { isolated } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

/** A link that can be seen and copied now, and never again. */
export function InvitationLink({ url, name }: { url: string; name: string }) {
  const t = useTranslations('members.invite')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)

  async function copy() {
    // Browsers offer the clipboard on https and localhost only.
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    setOutcome(copied ? 'copied' : 'copyFailed')
  }

  return (
    <Notice title={t('ready')}>
      <div className="grid gap-3">
        <p>{t('once', { name: isolated(name) })}</p>
        <TextField
          label={t('link')}
          labelHidden
          type="url"
          readOnly
          value={url}
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
