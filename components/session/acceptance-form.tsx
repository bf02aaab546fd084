'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { signIn } from '@/components/drafts/session'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { getPathname } from '@/lib/i18n/navigation'
import { PasswordField } from './password-field'
import { typedIn } from './typed'

/** Takes an invitation up with a password, then signs in. */
export function AcceptanceForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('invitation')
  const locale = useLocale()
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { password } = typedIn(event.currentTarget, ['password'])
    const answer = await send(calls.acceptInvitation, { body: { token, password } })
    if (!answer?.ok) return
    const outcome = await signIn(email, password)
    location.assign(getPathname({ href: outcome === 'signed-in' ? '/articles' : '/sign-in', locale }))
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <ProblemNotice problem={problem} fields={['password']} />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        error={errorAt('password')}
        name="password"
        autoComplete="new-password"
        required
        minLength={12}
      />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}
