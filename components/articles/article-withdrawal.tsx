'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Article } from '@/lib/domain/article/article'
import { mayRestoreArticle, mayWithdrawArticle } from '@/lib/domain/policy'
import { useRouter } from '@/lib/i18n/navigation'

export type WithdrawableArticle = Pick<Article, 'id' | 'version' | 'createdBy'> & { withdrawn: boolean }

type Props = { article: WithdrawableArticle; onDone: () => void }

/** Takes an article out of the check with a reason, or back; behind a button, which is off with the reason where one may not. */
export function ArticleWithdrawal({ article, onDone }: Props) {
  const step = article.withdrawn ? 'restore' : 'withdraw'
  const t = useTranslations('articleWithdrawal')
  const words = useTranslations('workspace')
  const refusals = useTranslations('refusals')
  const router = useRouter()
  const { actor, announce } = useWorkspaceActions()
  const [asked, ask] = useState(false)
  const draft = useDraft(`article/${article.id}/${step}`, { reason: '' })
  const { pending, problem, send } = useSubmission<'withdrawArticle' | 'restoreArticle'>()
  const errorAt = useFieldErrors(problem)
  const may = article.withdrawn ? mayRestoreArticle(actor) : mayWithdrawArticle(actor, article)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const confirmed = draft.saving()
    const answer = await send(article.withdrawn ? calls.restoreArticle : calls.withdrawArticle, {
      params: { articleId: article.id },
      body: draft.values,
      version: article.version,
    })
    if (!answer?.ok) return
    confirmed()
    announce(t(`${step}.done`))
    onDone()
    router.refresh()
  }

  if (!asked && !draft.kept) {
    return (
      <p className="mt-5 border-t border-line pt-3">
        <Button
          size="small"
          variant="quiet"
          className="-ms-2.5"
          off={may.allowed ? null : refusals(may.reason)}
          onClick={() => ask(true)}
        >
          {t(`${step}.title`)}
        </Button>
      </p>
    )
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="mt-5 grid gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t(`${step}.title`)}</h3>
      <TextArea
        label={t(`${step}.reason`)}
        hint={t(`${step}.hint`)}
        name="reason"
        rows={3}
        required
        value={draft.values.reason}
        error={errorAt(`${step}.reason`)}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      <ProblemNotice problem={problem} fields={['reason']} />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" variant={article.withdrawn ? 'primary' : 'danger'} pending={pending}>
          {t(`${step}.send`)}
        </Button>
        <Button
          onClick={() => {
            draft.forget()
            ask(false)
          }}
        >
          {words('cancel')}
        </Button>
      </p>
      <DraftNote draft={draft} />
    </form>
  )
}
