'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftedReasonForm } from '@/components/drafted-reason-form'
import { useDraft } from '@/components/drafts/draft'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
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
  const refusals = useTranslations('refusals')
  const router = useRouter()
  const { actor, announce } = useWorkspaceActions()
  const [asked, ask] = useState(false)
  const draft = useDraft(`article/${article.id}/${step}`, { reason: '' })
  const { pending, problem, send } = useSubmission<'withdrawArticle' | 'restoreArticle'>()
  const may = article.withdrawn ? mayRestoreArticle(actor) : mayWithdrawArticle(actor, article)

  async function submit() {
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
    <DraftedReasonForm
      {...{ draft, pending, problem }}
      title={<h3 className="font-semibold">{t(`${step}.title`)}</h3>}
      label={t(`${step}.reason`)}
      hint={t(`${step}.hint`)}
      submit={t(`${step}.send`)}
      danger={step === 'withdraw'}
      className="border-t border-line pt-4"
      onSubmit={submit}
      onLeave={() => ask(false)}
    />
  )
}
