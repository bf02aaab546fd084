'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import type { Publication } from '@/lib/domain/publication/publication'
import { laterKinds } from '@/lib/domain/report/publication-kinds'
import { useRouter } from '@/lib/i18n/navigation'

type Props = {
  article: string
  /** Whether a report of the article went out before. */
  again: boolean
  /** Of how many entries the report is that this person reads: another one does not go out. */
  seen: number
  /** Why this person may not. */
  off: string | null
}

/** Makes the report public as it stands: what was found in a sentence, and for all but the first why it goes out anew. */
export function PublishForm({ article, again, seen, off }: Props) {
  const t = useTranslations('publication')
  const problems = useTranslations('problems')
  const router = useRouter()
  const draft = useDraft(`publication/${article}`, empty)
  const { values } = draft
  // The report comes with its document and stays as it is, whatever the page is told later.
  const [read] = useState(seen)
  const [made, setMade] = useState<Pick<Publication, 'number' | 'address'> | null>(null)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const { finding, ...anew } = values
    const body = again ? { finding, ...anew, seen: read } : { finding, seen: read }
    const answer = await send(calls.addPublication, { params: { articleId: article }, body })
    if (!answer?.ok) return
    setMade(answer.value)
    confirmed()
    router.refresh()
  }

  const complete = values.finding.trim() && (!again || values.reason.trim())
  const field = (name: 'finding' | 'reason' | 'told') => ({
    label: t(name),
    hint: t(`${name}Hint`),
    name,
    value: values[name],
    error: errorAt(name),
    required: name !== 'told',
    rows: 2,
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  })

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <div role="status">
        {made ? (
          <Notice title={t('published', { number: made.number })}>
            <a href={made.address} className="text-accent underline">
              {t('openPage')}
            </a>
          </Notice>
        ) : null}
      </div>
      <ProblemNotice problem={problem} fields={Object.keys(empty)} />
      {problem?.because === 'changed-since-read' ? (
        <p>
          <Button onClick={() => window.location.reload()}>{t('readAgain')}</Button>
        </p>
      ) : null}
      <TextArea {...field('finding')} />
      {again ? (
        <>
          <SelectField
            label={t('kind')}
            name="kind"
            value={values.kind}
            error={errorAt('kind')}
            options={laterKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(event) => draft.change({ kind: event.target.value })}
          />
          <TextArea {...field('reason')} />
          <TextArea {...field('told')} />
        </>
      ) : null}
      <p>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          off={off ?? (complete ? null : problems('fields.required'))}
        >
          {pending ? t('publishing') : t('publish')}
        </Button>
      </p>
    </form>
  )
}

const empty = { finding: '', kind: 'correction', reason: '', told: '' }
