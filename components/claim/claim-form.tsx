'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Draft, Values } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import type { Field } from '@/components/history/changes'
import { ProblemNotice, useProblemTexts } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim } from '@/lib/domain/claim/claim'
import type { ClaimConflict } from './claim-conflict'
import { useClaimDifferences } from './claim-differences'
import { Conflict, type Written } from './conflict'

type Props = {
  title: string
  submit: string
  /** Why it cannot be sent yet. */
  off?: string | null
  pending: boolean
  draft: Draft<Values>
  problem: ApiProblem | null
  /** The paths whose errors stand at their fields. */
  fields: readonly string[]
  conflict: ClaimConflict | null
  /** What was written beside what is saved now; `compared` are the fields that this tells. */
  written?: readonly Written[]
  compared?: readonly Field[]
  /** What sending it all the same is called. */
  keepMine?: string
  danger?: boolean
  /** For a moment nothing is sent, by key as well: what it answers has just become another. */
  resting?: boolean
  /** With a claim: on it as it stands now, which a person has compared with what was seen. */
  onSubmit: (on?: Claim) => void
  /** Sends it and opens another of its kind. */
  another?: { label: string; onSubmit: () => void }
  onLeave: (how: { forget: boolean }) => void
  children: ReactNode
}

/** The frame of every form in a card. It stays as it was, whatever the server answers. */
export function ClaimForm({
  title,
  submit,
  off,
  pending,
  draft,
  problem,
  fields,
  conflict,
  written = [],
  compared = [],
  keepMine,
  danger,
  resting = false,
  ...props
}: Props) {
  const t = useTranslations()
  const { announce } = useWorkspaceActions()
  const texts = useProblemTexts()
  const differences = useClaimDifferences()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  const impossible = problem?.code === 'wrong-state' ? texts.problem(problem) : t('problems.wrong-state')

  function hurry(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submitNow(event.shiftKey && props.another ? props.another.onSubmit : props.onSubmit)
  }

  // A key press on a form that is not ready is answered, too.
  function submitNow(send: () => void = props.onSubmit) {
    if (conflict) announce(t('conflict.title'))
    else if (off) announce(off)
    else if (!resting) send()
  }

  return (
    <form
      ref={form}
      aria-label={title}
      aria-busy={pending || undefined}
      noValidate
      className="grid gap-3.5 rounded-lg border border-edge bg-raised p-4"
      onKeyDown={hurry}
      onSubmit={(event) => {
        event.preventDefault()
        submitNow()
      }}
    >
      <p aria-hidden className="font-semibold">
        {title}
      </p>
      {props.children}
      {conflict ? (
        <Conflict
          key={conflict.now.version}
          comparison={{ written, differences: differences(conflict, compared) }}
          why={conflict.again ? null : impossible}
          pending={pending}
          {...(keepMine ? { keepMine } : {})}
          onKeepMine={conflict.again ? () => props.onSubmit(conflict.now) : undefined}
          onTakeTheirs={() => props.onLeave({ forget: true })}
        />
      ) : (
        <ProblemNotice problem={problem} fields={fields} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {conflict ? null : (
          <Button
            type="submit"
            size="small"
            variant={danger ? 'danger' : 'primary'}
            off={off}
            pending={pending}
            resting={resting}
          >
            {pending ? t('workspace.saving') : submit}
          </Button>
        )}
        {props.another && !conflict ? (
          <Button size="small" onClick={() => submitNow(props.another?.onSubmit)} pending={pending}>
            {props.another.label}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onClick={() => props.onLeave({ forget: false })}>
          {t('app.close')}
        </Button>
        {draft.kept ? (
          <Button size="small" variant="quiet" onClick={() => props.onLeave({ forget: true })}>
            {t('workspace.discard')}
          </Button>
        ) : null}
      </div>
      <DraftNote draft={draft} />
    </form>
  )
}
