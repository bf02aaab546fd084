'use client'

import { LogOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { signOut } from '@/components/drafts/session'
import { tellTabs } from '@/components/drafts/session-news'
import { Button } from '@/components/ui/button'
import { getPathname } from '@/lib/i18n/navigation'

/** Leaves by loading the page anew, so that nothing of the session stays in memory; other tabs are told to do the same. */
export function SignOutButton() {
  const t = useTranslations('app')
  const locale = useLocale()
  const { id, drafts, giveUp } = useOwnPage()
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle')

  async function leave() {
    setState('leaving')
    await drafts.flush()
    const outcome = await signOut(id)
    if (outcome === 'unreachable') return setState('failed')
    if (outcome === 'other-member') return giveUp()
    tellTabs({ member: null })
    location.assign(getPathname({ href: '/sign-in', locale }))
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
