'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { signIn } from '@/components/drafts/session'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { localeNames, locales } from '@/lib/i18n/locales'
import { getPathname } from '@/lib/i18n/navigation'
import { NewPasswordField } from './password-field'
import { typedIn } from './typed'

/** Founds the newsroom, then signs its first admin in. */
export function SetupForm() {
  const t = useTranslations('setup')
  const locale = useLocale()
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  const field = (name: (typeof names)[number]) => ({
    label: t(name),
    name,
    error: errorAt(name),
    required: true,
  })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = typedIn(event.currentTarget, names)
    const answer = await send(calls.setUp, { body: values })
    if (!answer?.ok) return
    const outcome = await signIn(values.email, values.password)
    location.assign(getPathname({ href: outcome === 'signed-in' ? '/articles' : '/sign-in', locale }))
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <ProblemNotice problem={problem} fields={names} />
      <TextField {...field('token')} hint={t('tokenHint')} dir="ltr" autoComplete="off" />
      <TextField {...field('newsroom')} autoComplete="organization" />
      <SelectField
        {...field('language')}
        hint={t('languageHint')}
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <TextField {...field('name')} hint={t('nameHint')} autoComplete="name" />
      <TextField {...field('email')} type="email" autoComplete="username" />
      <NewPasswordField label={t('password')} hint={t('passwordHint')} error={errorAt('password')} />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}

const names = ['token', 'newsroom', 'language', 'name', 'email', 'password'] as const
