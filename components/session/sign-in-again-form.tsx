'use client'

import { useOwnPage } from '@/components/drafts/own-page-context'
import { tellTabs } from '@/components/drafts/session-news'
import { SignInFields } from './sign-in-form'

/** Signs in where one is. Whoever else signs in here sees nothing of what was there before. */
export function SignInAgainForm() {
  const { id, connection, giveUp } = useOwnPage()

  async function goOn() {
    const isMember = await connection.check()
    if (!isMember && connection.state.session === 'another') giveUp()
    if (isMember) tellTabs({ member: id })
    connection.answer(isMember)
  }
  return <SignInFields onSignedIn={goOn} />
}
