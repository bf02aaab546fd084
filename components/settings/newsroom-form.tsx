'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { NewsroomSettings } from '@/lib/domain/newsroom/settings'
import { settled } from '@/lib/domain/newsroom/settled'
import { digitStyles } from '@/lib/domain/text/digits'
import { digitNames, toDigits } from '@/lib/i18n/digits'
import { localeNames, locales } from '@/lib/i18n/locales'
import { useRouter } from '@/lib/i18n/navigation'

/** What admins settle for the newsroom. Where somebody else saved meanwhile, their settings are shown, and nothing is overwritten. */
export function NewsroomForm({ initial }: { initial: NewsroomSettings }) {
  const t = useTranslations('settings.newsroom')
  const router = useRouter()
  const [settings, setSettings] = useState(initial)
  const [said, setSaid] = useState<'saved' | 'overtaken' | null>(null)
  const { pending, problem, send, clear } = useSubmission<'changeSettings'>()
  const errorAt = useFieldErrors(problem)

  function change(part: Partial<NewsroomSettings>) {
    setSaid(null)
    setSettings({ ...settings, ...part })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const { version, sample: _, ...body } = settings
    const answer = await send(calls.changeSettings, { body, version })
    if (!answer) return
    if (answer.ok) {
      setSettings(answer.value)
      setSaid('saved')
      return router.refresh()
    }
    if (!answer.problem.current) return
    clear()
    setSettings(answer.problem.current)
    setSaid('overtaken')
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <ProblemNotice problem={problem} fields={settled} />
      {said === 'overtaken' ? <Notice kind="error">{t('overtaken')}</Notice> : null}
      <TextField
        label={t('name')}
        name="name"
        required
        value={settings.name}
        error={errorAt('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SelectField
        label={t('language')}
        name="language"
        value={settings.language}
        error={errorAt('language')}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(event) =>
          change({ language: locales.find((known) => known === event.target.value) ?? settings.language })
        }
      />
      <SelectField
        label={t('digits')}
        hint={t('digitsHint')}
        name="digits"
        value={settings.digits}
        error={errorAt('digits')}
        options={digitStyles.map((value) => ({ value, label: digitNames[value] }))}
        onChange={({ target }) => change({ digits: toDigits(target.value) ?? settings.digits })}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{t('strict')}</legend>
        {(['strictOrigins', 'strictEvidence'] as const).map((rule) => (
          <CheckboxField
            key={rule}
            label={t(rule)}
            hint={t(`${rule}Hint`)}
            name={rule}
            checked={settings[rule]}
            error={errorAt(rule)}
            onChange={(event) => change({ [rule]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{t('signingIn')}</legend>
        <CheckboxField
          label={t('factorRequired')}
          hint={t('factorRequiredHint')}
          name="factorRequired"
          checked={settings.factorRequired}
          error={errorAt('factorRequired')}
          onChange={(event) => change({ factorRequired: event.currentTarget.checked })}
        />
        <CheckboxField
          label={t('passwordSignIn')}
          hint={t('passwordSignInHint')}
          name="passwordSignIn"
          checked={settings.passwordSignIn}
          error={errorAt('passwordSignIn')}
          onChange={(event) => change({ passwordSignIn: event.currentTarget.checked })}
        />
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? t('saving') : t('save')}
        </Button>
        <p role="status" className="text-small text-muted">
          {said === 'saved' ? t('saved') : ''}
        </p>
      </div>
    </form>
  )
}
