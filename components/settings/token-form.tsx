'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { cleared } from '@/components/cleared'
import { ShownOnce } from '@/components/member/shown-once'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { type Scope, scopes } from '@/lib/domain/newsroom/scopes'
import { useRouter } from '@/lib/i18n/navigation'

/** Makes a token for a program, which is shown once. */
export function TokenForm() {
  const t = useTranslations('settings.tokens')
  const router = useRouter()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['read'])
  const [days, setDays] = useState(90)
  const [made, setMade] = useState<{ token: string | null } | null>(null)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.issueToken, { body: { name, scopes: chosen, days } })
    if (!answer?.ok) return
    setMade({ token: answer.value.token ?? null })
    setName(cleared(name))
    router.refresh()
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      {made?.token ? (
        <ShownOnce secret={made.token} title={t('ready')} once={t('once')} label={t('token')} />
      ) : null}
      {made && !made.token ? <Notice kind="error" title={t('lost')} /> : null}
      <ProblemNotice problem={problem} fields={['name', 'scopes', 'days']} />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        required
        autoComplete="off"
        value={name}
        error={errorAt('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t('scopes')}</legend>
        {scopes.map((scope) => (
          <CheckboxField
            key={scope}
            label={t(`scope.${scope}`)}
            name="scopes"
            checked={chosen.includes(scope)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))
            }
          />
        ))}
        {errorAt('scopes') ? <p className="text-small text-danger">{errorAt('scopes')}</p> : null}
      </fieldset>
      <SelectField
        label={t('days')}
        name="days"
        value={String(days)}
        error={errorAt('days')}
        options={[7, 30, 90, 365].map((count) => ({ value: String(count), label: t('day', { count }) }))}
        onChange={(event) => setDays(Number(event.target.value))}
      />
      <Button type="submit" variant="primary" className="justify-self-start" pending={pending}>
        {pending ? t('pending') : t('submit')}
      </Button>
    </form>
  )
}
