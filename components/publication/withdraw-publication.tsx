'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import type { Publication } from '@/lib/domain/publication/publication'
import { useRouter } from '@/lib/i18n/navigation'

/** Takes one published report back, with the reason that its address says from then on. */
export function WithdrawPublication({ of }: { of: Pick<Publication, 'article' | 'number'> }) {
  const t = useTranslations('publication')
  const app = useTranslations('app')
  const router = useRouter()
  const [asked, ask] = useState(false)
  const draft = useDraft(`publication/${of.article}/${of.number}/withdrawal`, { reason: '' })
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const answer = await send(calls.withdrawPublication, {
      params: { articleId: of.article, number: of.number },
      body: draft.values,
    })
    if (!answer?.ok) return
    confirmed()
    ask(false)
    router.refresh()
  }

  if (!asked) {
    return (
      <Button size="small" variant="quiet" onClick={() => ask(true)}>
        {t('withdraw')}
      </Button>
    )
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid basis-full gap-3">
      <p className="font-semibold">{t('withdrawTitle', { number: of.number })}</p>
      <ProblemNotice problem={problem} fields={['reason']} />
      <TextArea
        label={t('withdrawReason')}
        name="reason"
        rows={2}
        required
        value={draft.values.reason}
        error={errorAt('reason')}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="danger" pending={pending}>
          {t('withdrawSend')}
        </Button>
        <Button size="small" onClick={() => ask(false)}>
          {app('close')}
        </Button>
      </p>
    </form>
  )
}
