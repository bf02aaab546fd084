'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { hearTabs, tellTabs } from '@/components/drafts/session-news'
import { buttonClass } from '@/components/ui/button-class'
import { Link } from '@/lib/i18n/navigation'
import { SignInFields } from './sign-in-form'

/**
 * Signs in where one is, or by single sign-on in a window beside it, which tells this one. Whoever else signs in here sees nothing of
 * what was there before.
 */
export function SignInAgainForm({ bySingleSignOn }: { bySingleSignOn: boolean }) {
  const t = useTranslations('connection')
  const { id, connection, giveUp } = useOwnPage()

  useEffect(
    () =>
      hearTabs(({ member }) => {
        if (member === id) void connection.check().then((isMember) => isMember && connection.answer(true))
      }),
    [id, connection],
  )

  async function goOn() {
    const isMember = await connection.check()
    if (!isMember && connection.state.session === 'another') giveUp()
    if (isMember) tellTabs({ member: id })
    connection.answer(isMember)
  }
  return (
    <div className="grid gap-5">
      <SignInFields onSignedIn={goOn} />
      {bySingleSignOn ? (
        <Link href="/single-sign-on/anew" target="_blank" className={buttonClass()}>
          {t('bySingleSignOn')}
        </Link>
      ) : null}
    </div>
  )
}
