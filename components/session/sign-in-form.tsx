'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type SignInOutcome, signIn } from '@/components/drafts/session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { getPathname } from '@/lib/i18n/navigation'
import { PasswordField } from './password-field'
import { SecondStep } from './second-step'
import { typedIn } from './typed'

/** Signs in and goes to `next`, a path without its language. */
export function SignInForm({ next }: { next: string }) {
  const locale = useLocale()
  // A link to a claim names it behind the #, which browsers carry along to this page and no server sees.
  return (
    <SignInFields onSignedIn={() => location.assign(getPathname({ href: next, locale }) + location.hash)} />
  )
}

/** Asks for address and password, and then for a second factor where there is one. What was typed stays, whatever the answer. */
export function SignInFields({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('signIn')
  const [state, setState] = useState<'idle' | 'pending' | Exclude<SignInOutcome, 'signed-in'>>('idle')
  const [passkey, setPasskey] = useState<Record<string, unknown> | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'pending') return
    setState('pending')
    const { email, password } = typedIn(event.currentTarget, ['email', 'password'])
    const outcome = await signIn(email, password, setPasskey)
    if (outcome === 'signed-in') onSignedIn()
    else setState(outcome)
  }

  if (state === 'second-factor') {
    return <SecondStep passkey={passkey} onSignedIn={onSignedIn} onBack={(why) => setState(why ?? 'idle')} />
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      {state !== 'idle' && state !== 'pending' ? <Notice kind="error">{t(state)}</Notice> : null}
      <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
      <PasswordField label={t('password')} name="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" pending={state === 'pending'}>
        {state === 'pending' ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}
