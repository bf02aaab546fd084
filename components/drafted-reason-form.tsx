'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import type { Draft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import type { ApiProblem } from '@/lib/api/problem'

type Props = {
  title: ReactNode
  label: string
  hint: string
  submit: string
  danger: boolean
  draft: Draft<{ reason: string }>
  pending: boolean
  problem: ApiProblem | null
  /** The other fields that say themselves what is wrong with them. */
  fields?: readonly string[]
  /** What else is asked for, before the reason. */
  children?: ReactNode
  /** What comes of it, before it is sent. */
  effects?: ReactNode
  className: string
  onSubmit: () => void
  onLeave: () => void
}

/** A step of something else than a claim that takes a written reason; what is typed is kept until it is sent or given up. */
export function DraftedReasonForm({
  title,
  label,
  hint,
  submit,
  danger,
  draft,
  pending,
  problem,
  fields = [],
  children,
  effects,
  className,
  onSubmit,
  onLeave,
}: Props) {
  const app = useTranslations('app')
  const errorAt = useFieldErrors(problem)
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
      className={`mt-5 grid gap-3 ${className}`}
    >
      {title}
      {children}
      <TextArea
        label={label}
        hint={hint}
        name="reason"
        rows={3}
        required
        value={draft.values.reason}
        error={errorAt('reason')}
        onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
      />
      {effects}
      <ProblemNotice problem={problem} fields={['reason', ...fields]} />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" variant={danger ? 'danger' : 'primary'} pending={pending}>
          {submit}
        </Button>
        <Button
          onClick={() => {
            draft.forget()
            onLeave()
          }}
        >
          {app('cancel')}
        </Button>
      </p>
      <DraftNote draft={draft} />
    </form>
  )
}
