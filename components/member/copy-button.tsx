'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Copies a text, and says whether it did. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('secret')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)

  async function copy() {
    // Browsers offer the clipboard on https and localhost only.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setOutcome(copied ? 'copied' : 'copyFailed')
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={copy}>
        <Copy aria-hidden className="size-4" />
        {t('copy')}
      </Button>
      <p role="status" className="text-small text-muted">
        {outcome ? t(outcome) : ''}
      </p>
    </div>
  )
}
