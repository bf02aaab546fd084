'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { localeNames, locales } from '@/lib/i18n/locales'
import { getPathname } from '@/lib/i18n/navigation'
import { PasswordField } from './password-field'
import { signIn } from './session'

/** Founds the newsroom, then signs its first admin in. */
export function SetupForm() {
  const t = useTranslations('setup')
  const locale = useLocale()
  const [values, setValues] = useState({
    newsroom: '',
    language: String(locale),
    name: '',
    email: '',
    password: '',
  })
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  const field = (name: keyof typeof values) => ({
    label: t(name),
    name,
    value: values[name],
    error: errorAt(name),
    required: true,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await send('/setup', () => null, { method: 'POST', body: values })
    if (!answer?.ok) return
    const outcome = await signIn(values.email, values.password)
    location.assign(getPathname({ href: outcome === 'signed-in' ? '/articles' : '/sign-in', locale }))
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <ProblemNotice problem={problem} fields={Object.keys(values)} />
      <TextField {...field('newsroom')} autoComplete="organization" />
      <SelectField
        {...field('language')}
        hint={t('languageHint')}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <TextField {...field('name')} hint={t('nameHint')} autoComplete="name" />
      <TextField {...field('email')} type="email" autoComplete="username" />
      <PasswordField
        {...field('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
      />
      <Button type="submit" variant="primary" pending={pending}>
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}
