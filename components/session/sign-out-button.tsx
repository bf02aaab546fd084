'use client'

import { LogOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { getPathname } from '@/lib/i18n/navigation'
import { signOutForGood } from './sign-out'

/**
 * Leaves by loading the page anew, so that nothing of the session stays in memory; other tabs are told to do the same. What
 * was typed and not sent goes as well, here and on the server, so that is asked about before.
 */
export function SignOutButton() {
  const t = useTranslations('app')
  const words = useTranslations('drafts')
  const locale = useLocale()
  const owner = useOwnPage()
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle')
  const [unsent, setUnsent] = useState(0)
  const [isAsking, setAsking] = useState(false)

  async function leave() {
    setState('leaving')
    const outcome = await signOutForGood(owner)
    if (outcome === 'unreachable') return setState('failed')
    if (outcome === 'other-member') return owner.giveUp()
    location.assign(getPathname({ href: '/sign-in', locale }))
  }

  async function ask() {
    const count = (await owner.drafts.count()) + owner.outbox.all().length
    if (count === 0) return leave()
    setUnsent(count)
    setAsking(true)
  }

  const label = state === 'leaving' ? t('signingOut') : t('signOut')
  return (
    <div className="grid gap-2">
      <Button pending={state === 'leaving'} onClick={ask}>
        <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
        {label}
      </Button>
      <p role="status" className="text-small text-danger empty:hidden">
        {state === 'failed' ? t('signOutFailed') : ''}
      </p>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words('signOutTitle', { count: unsent })}
        description={words('signOutLead')}
        closeLabel={t('close')}
      >
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => setAsking(false)}>
            {words('stay')}
          </Button>
          <Button variant="danger" pending={state === 'leaving'} onClick={leave}>
            {state === 'leaving' ? t('signingOut') : words('signOutAndDiscard')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
