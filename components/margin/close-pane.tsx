'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { useClosing } from './use-closing'

/** Closes the pane; large enough for a thumb on a phone. */
export function ClosePane({ claim }: { claim: ListedClaim }) {
  const t = useTranslations('claim')
  const close = useClosing(claim)
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t('close', { number: claim.number })}
      onClick={close}
      className="-me-2 -mt-1 max-lg:min-h-11 max-lg:min-w-11"
    >
      <X aria-hidden className="size-4" />
    </Button>
  )
}
