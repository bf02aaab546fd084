'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ApiProblem } from '@/components/api'
import { useWorkspaceActions } from '@/components/article/workspace'
import { ProblemNotice } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { type Comparison, Conflict } from './conflict'

type Props = {
  title: string
  submit: string
  /** Why it cannot be sent yet. */
  off?: string | null
  pending: boolean
  kept: boolean
  problem: ApiProblem | null
  /** The paths whose errors stand at their fields. */
  fields: readonly string[]
  /** Both versions, when somebody saved in between. */
  comparison?: Comparison | null
  danger?: boolean
  onSubmit: (againstVersion?: number) => void
  onLeave: (how: { forget: boolean }) => void
  children: ReactNode
}

/** The frame of every form in a card. It stays as it was, whatever the server answers. */
export function ClaimForm({
  title,
  submit,
  off,
  pending,
  kept,
  problem,
  fields,
  comparison,
  danger,
  ...props
}: Props) {
  const t = useTranslations('workspace')
  const { announce } = useWorkspaceActions()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  function hurry(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submitNow()
  }

  // A key press on a form that is not ready is answered, too.
  function submitNow() {
    if (off) announce(off)
    else props.onSubmit()
  }

  return (
    <form
      ref={form}
      aria-label={title}
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
      {comparison ? (
        <Conflict
          comparison={comparison}
          pending={pending}
          onKeepMine={() => props.onSubmit(comparison.version)}
          onTakeTheirs={() => props.onLeave({ forget: true })}
        />
      ) : (
        <ProblemNotice problem={problem} fields={fields} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          size="small"
          variant={danger ? 'danger' : 'primary'}
          off={off}
          pending={pending}
        >
          {pending ? t('saving') : submit}
        </Button>
        <Button size="small" variant="quiet" onClick={() => props.onLeave({ forget: false })}>
          {t('cancel')}
        </Button>
        {kept ? (
          <Button size="small" variant="quiet" onClick={() => props.onLeave({ forget: true })}>
            {t('discard')}
          </Button>
        ) : null}
      </div>
      {kept ? <p className="text-small text-muted">{t('draftKept')}</p> : null}
    </form>
  )
}
