'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '@/components/drafts/session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { getPathname } from '@/lib/i18n/navigation'
import { PasskeyForm } from './passkey-form'
import { RecoveryCodes } from './recovery-codes'
import { TotpSetup } from './totp-setup'

/** For whoever has to set a second factor up before anything else; they go on to `next`, a path without its language. */
export function FirstFactor({ next }: { next: string }) {
  const t = useTranslations('factor')
  const locale = useLocale()
  const [codes, setCodes] = useState<string[] | null>(null)
  const leaveFor = (href: string) => location.assign(getPathname({ href, locale }))

  async function leave() {
    if ((await signOut(null)) === 'signed-out') leaveFor('/sign-in')
  }

  if (codes) {
    return (
      <>
        {codes.length > 0 ? <RecoveryCodes codes={codes} /> : <Notice kind="error" title={t('codesLost')} />}
        <Button variant="primary" className="justify-self-start" onClick={() => leaveFor(next)}>
          {codes.length > 0 ? t('kept') : t('goOn')}
        </Button>
      </>
    )
  }
  return (
    <>
      <TotpSetup onSet={({ recoveryCodes }) => setCodes(recoveryCodes ?? [])} />
      <div className="grid gap-2 border-t border-line pt-5">
        <p className="text-small text-muted">{t('passkeyLead')}</p>
        <PasskeyForm onAdded={({ recoveryCodes }) => setCodes(recoveryCodes ?? [])} />
      </div>
      <Button variant="quiet" className="-ms-4 justify-self-start" onClick={leave}>
        {t('signOut')}
      </Button>
    </>
  )
}
