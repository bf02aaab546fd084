'use client'

import { useLocale } from 'next-intl'
import type { FormEvent } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { getPathname } from '@/lib/i18n/navigation'

type Props = {
  token: string
  email: string
  /** The words of its page, which knows them already. */
  words: Record<'email' | 'submit' | 'pending', string>
}

/** Accepts an invitation with the account that is signed in. */
export function JoinForm({ token, email, words }: Props) {
  const locale = useLocale()
  const { pending, problem, send } = useSubmission()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const answer = await send(calls.joinNewsroom, { body: { token } })
    if (answer?.ok) location.assign(getPathname({ href: '/articles', locale }))
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <ProblemNotice problem={problem} />
      <TextField label={words.email} name="email" type="email" value={email} readOnly />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? words.pending : words.submit}
      </Button>
    </form>
  )
}
