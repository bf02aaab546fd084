'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { localMinute, momentOfLocal } from '@/components/claim/local-minute'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useColleagues } from '@/components/use-colleagues'
import { calls } from '@/lib/api/calls'
import type { Article } from '@/lib/domain/article/article'
import { useRouter } from '@/lib/i18n/navigation'
import { ArticleWithdrawal, type WithdrawableArticle } from './article-withdrawal'

export type HandledArticle = WithdrawableArticle & Pick<Article, 'assignee' | 'dueAt' | 'archived' | 'labels'>

type Props = { article: HandledArticle; onDone: () => void }

/** Gives an article to its owner until some time, puts it away, or takes it out of the check. */
export function ArticleHandlingForm({ article, onDone }: Props) {
  const t = useTranslations('assignment')
  const app = useTranslations('app')
  const router = useRouter()
  const { send, pending, problem } = useSubmission<'changeArticle'>()
  const errorAt = useFieldErrors(problem)
  const people = useColleagues(article.assignee)
  const [assignee, setAssignee] = useState(article.assignee?.id ?? '')
  const [due, setDue] = useState(article.dueAt ? localMinute(article.dueAt) : '')
  const [labels, setLabels] = useState(article.labels.join(app('listSeparator')))
  const [archived, setArchived] = useState(article.archived)

  async function save(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.changeArticle, {
      params: { articleId: article.id },
      version: article.version,
      body: article.withdrawn
        ? { archived }
        : { assignee: assignee || null, dueAt: momentOfLocal(due), archived, labels: labelsIn(labels) },
    })
    if (!answer?.ok) return
    onDone()
    router.refresh()
  }

  return (
    <>
      <form noValidate onSubmit={save} className="grid gap-4">
        {article.withdrawn ? null : (
          <>
            <SelectField
              label={t('article.owner')}
              error={errorAt('assignee')}
              value={assignee}
              onChange={({ currentTarget }) => setAssignee(currentTarget.value)}
              options={[
                { value: '', label: t('none') },
                ...people.map(({ id, name }) => ({ value: id, label: name ?? app('erasedPerson') })),
              ]}
            />
            <TextField
              label={t('article.labels')}
              hint={t('article.labelsHint')}
              note={app('optional')}
              error={errorAt('labels') ?? errorAt('labels.0')}
              value={labels}
              onChange={({ currentTarget }) => setLabels(currentTarget.value)}
            />
            <TextField
              type="datetime-local"
              label={t('dueAt')}
              note={app('optional')}
              error={errorAt('dueAt')}
              value={due}
              onChange={({ currentTarget }) => setDue(currentTarget.value)}
            />
          </>
        )}
        <CheckboxField
          label={t('article.archived')}
          hint={t('article.archivedHint')}
          checked={archived}
          onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
        />
        <ProblemNotice problem={problem} fields={['assignee', 'dueAt', 'labels', 'labels.0']} />
        <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
          {t('save')}
        </Button>
      </form>
      <ArticleWithdrawal article={article} onDone={onDone} />
    </>
  )
}

/** Labels as they are typed, with a comma between them, be it the Arabic one. */
function labelsIn(typed: string): string[] {
  return typed
    .split(/[,،;؛\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
}
