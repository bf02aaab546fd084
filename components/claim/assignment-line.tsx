'use client'

import { UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { laterPart, useLater } from '@/components/ui/later'
import { Time } from '@/components/ui/time'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { isLateClaim } from '@/lib/domain/claim/claim-standing'
import { mayAssign } from '@/lib/domain/policy'
import { isolated } from '@/lib/domain/text/isolated'

/** Who has the open claim until when, in its pinned head, with the ways to take it and to give it to somebody. */
export function AssignmentLine({ claim }: { claim: Claim }) {
  const t = useTranslations('assignment')
  const erased = useTranslations('app')('erasedPerson')
  const { actor, panel, open, learn, announce } = useWorkspace()
  const { send, pending, problem } = useSubmission<'changeClaim'>()
  const isOpen = panel === 'assign'
  const Form = useLater(assignmentForm, isOpen)
  const may = mayAssign(actor).allowed && claim.state !== 'withdrawn'
  const { assignee, dueAt } = claim

  async function take() {
    const sent = { params: { claimId: claim.id }, version: claim.version, body: { assignee: actor.id } }
    const answer = await send(calls.changeClaim, sent)
    if (answer?.ok) {
      learn(answer.value)
      announce(t('taken', { number: claim.number }))
    } else if (answer?.problem.current) learn(answer.problem.current)
  }

  return (
    <div className="grid gap-2 text-small">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="inline-flex items-center gap-1.5">
          <UserRound aria-hidden className="size-3.5" />
          {assignee ? t('has', { name: isolated(assignee.name ?? erased) }) : t('nobody')}
        </span>
        {dueAt ? (
          <span className={isLateClaim(claim, Date.now()) ? 'font-medium text-danger' : 'text-muted'}>
            {t('due')} <Time at={dueAt} />
          </span>
        ) : null}
        {may && assignee?.id !== actor.id ? (
          <Button size="small" variant="quiet" pending={pending} onClick={take}>
            {t('take')}
          </Button>
        ) : null}
        {may && !isOpen ? (
          <Button
            size="small"
            variant="quiet"
            aria-keyshortcuts="a"
            onClick={() => open(claim.number, { panel: 'assign', focus: true })}
          >
            {t('assign')}
          </Button>
        ) : null}
      </p>
      {problem ? (
        <p role="alert" className="text-danger">
          {t('overtaken')}
        </p>
      ) : null}
      {isOpen && may && Form ? <Form claim={claim} /> : null}
    </div>
  )
}

const assignmentForm = laterPart(() => import('./assignment-form').then((part) => part.AssignmentForm))
