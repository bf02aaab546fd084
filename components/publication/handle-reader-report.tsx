'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import { useRouter } from '@/lib/i18n/navigation'

/** Says what became of a reader's report, after which it no longer waits. */
export function HandleReaderReport({ id }: { id: string }) {
  const t = useTranslations('readerReports')
  const app = useTranslations('app')
  const problems = useTranslations('problems')
  const router = useRouter()
  const [asked, ask] = useState(false)
  const draft = useDraft(`reader-report/${id}`, { note: '' })
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const answer = await send(calls.handleReaderReport, { params: { reportId: id }, body: draft.values })
    if (!answer?.ok) return
    confirmed()
    router.refresh()
  }

  if (!asked) {
    return (
      <p>
        <Button size="small" onClick={() => ask(true)}>
          {t('handle')}
        </Button>
      </p>
    )
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <ProblemNotice problem={problem} fields={['note']} />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        name="note"
        rows={2}
        required
        value={draft.values.note}
        error={errorAt('note')}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
      <p className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          variant="primary"
          pending={pending}
          off={draft.values.note.trim() ? null : problems('fields.required')}
        >
          {pending ? t('saving') : t('save')}
        </Button>
        <Button size="small" onClick={() => ask(false)}>
          {app('close')}
        </Button>
      </p>
    </form>
  )
}
