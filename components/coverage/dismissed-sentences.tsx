'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FreeText } from '@/components/ui/free-text'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { mayDismiss } from '@/lib/domain/policy'
import { useCoverage } from './coverage-provider'
import { wordsOf } from './sentence-words'

/** The sentences in which somebody found nothing to check, each with the way back. */
export function DismissedSentences() {
  const t = useTranslations('coverage')
  const refusal = useTranslations('refusals')
  const close = useTranslations('app')('close')
  const { actor, article } = useWorkspaceActions()
  const { coverage, reinstate, pending, problem } = useCoverage()
  const [open, setOpen] = useState(false)
  const dismissed = coverage.sentences.filter(({ state }) => state === 'dismissed')
  const permission = mayDismiss(actor)
  if (dismissed.length === 0 && !open) return null
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('dismissed', { count: dismissed.length })}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('dismissedTitle')} closeLabel={close}>
        <ProblemNotice problem={problem} />
        {permission.allowed ? null : (
          <p className="mb-3 text-small text-muted">{refusal(permission.reason)}</p>
        )}
        {dismissed.length === 0 ? <p>{t('noneDismissed')}</p> : null}
        <ul className="grid gap-3">
          {dismissed.map(({ start, end, dismissal }) => (
            <li key={start} className="flex items-start justify-between gap-3 border-b border-line pb-3">
              <p
                id={`dismissed-${start}`}
                lang={article.language}
                dir={article.direction}
                className="reading min-w-0 flex-1"
              >
                {open ? <FreeText>{wordsOf({ start, end })}</FreeText> : null}
              </p>
              {permission.allowed && dismissal ? (
                <Button
                  variant="plain"
                  size="small"
                  aria-describedby={`dismissed-${start}`}
                  pending={pending}
                  onClick={() => reinstate(dismissal)}
                >
                  {t('undo')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
