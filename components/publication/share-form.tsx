'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { absolute, ShownOnce } from '@/components/member/shown-once'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { calls } from '@/lib/api/calls'
import { useRouter } from '@/lib/i18n/navigation'

/** Makes a link to the draft for some days; it is shown once. */
export function ShareForm({ article }: { article: string }) {
  const t = useTranslations('sharing')
  const router = useRouter()
  const [days, setDays] = useState('7')
  const [made, setMade] = useState<{ url: string | null } | null>(null)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.shareDraft, {
      params: { articleId: article },
      body: { days: Number(days) },
    })
    if (!answer?.ok) return
    setMade({ url: absolute(answer.value.url) })
    router.refresh()
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <div role="status">
        {made?.url ? (
          <ShownOnce secret={made.url} title={t('ready')} once={t('once')} label={t('link')} />
        ) : null}
        {made && !made.url ? <Notice title={t('linkLost')} /> : null}
      </div>
      <ProblemNotice problem={problem} fields={['days']} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('days')}
          name="days"
          value={days}
          error={errorAt('days')}
          options={choices.map((count) => ({ value: String(count), label: t('dayChoices', { count }) }))}
          onChange={(event) => setDays(event.target.value)}
        />
        <Button type="submit" pending={pending}>
          {pending ? t('making') : t('make')}
        </Button>
      </div>
    </form>
  )
}

const choices = [1, 3, 7, 14, 30, 90]
