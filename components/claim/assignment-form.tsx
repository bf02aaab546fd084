'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useColleagues } from '@/components/use-colleagues'
import { panelElement } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { localMinute, momentOfLocal } from './local-minute'

/** Gives a claim to somebody, or nobody, until some time. */
export function AssignmentForm({ claim }: { claim: Claim }) {
  const t = useTranslations('assignment')
  const app = useTranslations('app')
  const { actor, open, learn, announce } = useWorkspace()
  const { send, pending, problem } = useSubmission<'changeClaim'>()
  const errorAt = useFieldErrors(problem)
  const people = useColleagues(claim.assignee)
  const [assignee, setAssignee] = useState(claim.assignee?.id ?? '')
  const [due, setDue] = useState(claim.dueAt ? localMinute(claim.dueAt) : '')

  const leave = () => open(claim.number, { panel: null, focus: true })

  async function save(event: FormEvent) {
    event.preventDefault()
    const body = { assignee: assignee || null, dueAt: momentOfLocal(due) }
    const answer = await send(calls.changeClaim, {
      params: { claimId: claim.id },
      version: claim.version,
      body,
    })
    if (!answer) return
    if (!answer.ok) {
      if (answer.problem.current) learn(answer.problem.current)
      return
    }
    learn(answer.value)
    announce(t('saved', { number: claim.number }))
    leave()
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }

  return (
    <form noValidate onSubmit={save} onKeyDown={press} aria-label={t('form', { number: claim.number })}>
      <div className="grid gap-2 sm:grid-cols-2">
        <SelectField
          id={panelElement(claim.number, 'assign')}
          label={t('assignee')}
          error={errorAt('assignee')}
          value={assignee}
          onChange={({ currentTarget }) => setAssignee(currentTarget.value)}
          options={[
            { value: '', label: t('none') },
            ...people.map(({ id, name }) => ({
              value: id,
              label: id === actor.id ? t('me') : (name ?? app('erasedPerson')),
            })),
          ]}
        />
        <TextField
          type="datetime-local"
          label={t('dueAt')}
          note={app('optional')}
          error={errorAt('dueAt')}
          value={due}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
        />
      </div>
      <ProblemNotice problem={problem} fields={['assignee', 'dueAt']} />
      <p className="mt-2 flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" pending={pending}>
          {t('save')}
        </Button>
        <Button size="small" variant="quiet" onClick={leave}>
          {app('cancel')}
        </Button>
      </p>
    </form>
  )
}
