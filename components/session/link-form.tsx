'use client'

import { useLocale } from 'next-intl'
import type { FormEvent } from 'react'
import { signIn } from '@/components/drafts/session'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { getPathname } from '@/lib/i18n/navigation'
import { NewPasswordField } from './password-field'
import { typedIn } from './typed'

type Props = {
  /** What the link was made for: an invitation to take up, or a password to set anew. */
  call: 'acceptInvitation' | 'resetPassword'
  token: string
  email: string
  /** The words of its page, which knows them already. */
  words: Record<'email' | 'password' | 'passwordHint' | 'submit' | 'pending', string> & { emailHint?: string }
}

/** Sets a password by a link that was shown once, then signs in. */
export function LinkForm({ call, token, email, words }: Props) {
  const locale = useLocale()
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { password } = typedIn(event.currentTarget, ['password'])
    const answer = await send(calls[call], { body: { token, password } })
    if (!answer?.ok) return
    const outcome = await signIn(email, password)
    location.assign(getPathname({ href: outcome === 'signed-in' ? '/articles' : '/sign-in', locale }))
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <ProblemNotice problem={problem} fields={['password']} />
      <TextField
        label={words.email}
        hint={words.emailHint}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <NewPasswordField label={words.password} hint={words.passwordHint} error={errorAt('password')} />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? words.pending : words.submit}
      </Button>
    </form>
  )
}
