'use client'

import { LogOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { getPathname } from '@/lib/i18n/navigation'
import { signOut } from './session'

/** Leaves by loading the page anew, so that nothing of the session stays in memory. */
export function SignOutButton() {
  const t = useTranslations('app')
  const locale = useLocale()
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle')

  async function leave() {
    setState('leaving')
    if (await signOut()) location.assign(getPathname({ href: '/sign-in', locale }))
    else setState('failed')
  }

  return (
    <div className="grid gap-2">
      <Button pending={state === 'leaving'} onClick={leave}>
        <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
        {state === 'leaving' ? t('signingOut') : t('signOut')}
      </Button>
      <p role="status" className="text-small text-danger empty:hidden">
        {state === 'failed' ? t('signOutFailed') : ''}
      </p>
    </div>
  )
}
