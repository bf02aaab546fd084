'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import type { Draft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import type { ApiProblem } from '@/lib/api/problem'
import type { KnownSource, SourceEffects } from '@/lib/domain/claim/known-source'
import { EffectList } from './effect-list'

export type StepOfSource = { source: KnownSource; effects: SourceEffects; onLeave: () => void }

type Props = {
  step: 'withdraw' | 'correct'
  effects: SourceEffects
  draft: Draft<{ reason: string }>
  pending: boolean
  problem: ApiProblem | null
  fields?: readonly string[]
  onSubmit: () => void
  onLeave: () => void
  children?: ReactNode
}

/** A step of a source: what else it takes, why, and what it does to claims before it is sent. */
export function StepForm({
  step,
  effects,
  draft,
  pending,
  problem,
  fields = [],
  onSubmit,
  onLeave,
  children,
}: Props) {
  const t = useTranslations('sources')
  const errorAt = useFieldErrors(problem)
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
      className="mt-5 grid gap-3 rounded-lg border border-line bg-sheet p-4"
    >
      <h2 className="text-lg font-semibold">{t(`${step}.title`)}</h2>
      {children}
      <TextArea
        label={t(`${step}.reason`)}
        hint={t(`${step}.hint`)}
        name="reason"
        rows={3}
        required
        value={draft.values.reason}
        error={errorAt('reason')}
        onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
      />
      <EffectList effects={effects} />
      <ProblemNotice problem={problem} fields={['reason', ...fields]} />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" variant={step === 'withdraw' ? 'danger' : 'primary'} pending={pending}>
          {t(`${step}.send`)}
        </Button>
        <Button
          onClick={() => {
            draft.forget()
            onLeave()
          }}
        >
          {t('cancel')}
        </Button>
      </p>
      <DraftNote draft={draft} />
    </form>
  )
}
