'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { calls } from '@/lib/api/calls'
import { NewPasswordField, PasswordField } from './password-field'
import { typedIn } from './typed'

/** Changes one's own password. */
export function PasswordChangeForm() {
  const t = useTranslations('passwords')
  const [changed, setChanged] = useState(false)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setChanged(false)
    const answer = await send(calls.changePassword, { body: typedIn(form, names) })
    if (!answer?.ok) return
    form.reset()
    setChanged(true)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <div role="status">{changed ? <Notice>{t('changed')}</Notice> : null}</div>
      <ProblemNotice problem={problem} fields={names} />
      <PasswordField
        label={t('current')}
        hint={t('lost')}
        error={errorAt('current')}
        name="current"
        autoComplete="current-password"
        required
      />
      <NewPasswordField label={t('password')} hint={t('passwordHint')} error={errorAt('password')} />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? t('pending') : t('change')}
      </Button>
    </form>
  )
}

const names = ['current', 'password'] as const
