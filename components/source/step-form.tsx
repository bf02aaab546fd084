'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DraftedReasonForm } from '@/components/drafted-reason-form'
import type { Draft } from '@/components/drafts/draft'
import { type Send, useSubmission } from '@/components/submission'
import type { ApiProblem } from '@/lib/api/problem'
import type { KnownSource, SourceEffects } from '@/lib/domain/claim/known-source'
import { useRouter } from '@/lib/i18n/navigation'
import { EffectList } from './effect-list'

export type StepOfSource = { source: KnownSource; effects: SourceEffects; onLeave: () => void }

type Falls = 'withdrawSource' | 'correctSource'

/** What a source takes along: sent as it was `seen`, and shown anew where others fall by now. `shown` is for the form. */
export function useFall(effects: SourceEffects) {
  const router = useRouter()
  const submission = useSubmission<Falls>()
  const { pending, problem } = submission
  const current = problem?.current
  const send: Send<Falls> = async (call, sent) => {
    const answer = await submission.send(call, sent)
    // With the next try this problem is gone, and the page says what stands.
    if (answer && !answer.ok && answer.problem.current) router.refresh()
    return answer
  }
  return {
    seen: seenIn(current ?? effects),
    send,
    // That others fall is said where these stand.
    shown: { effects: current ?? effects, changed: !!current, pending, problem: current ? null : problem },
  }
}

/** The claims that are shown to fall, as the server takes them. */
function seenIn({ reopens, voids, changes }: SourceEffects) {
  const ids = (uses: SourceEffects[keyof SourceEffects]) => uses.map(({ claim }) => claim.id)
  return { reopens: ids(reopens), voids: ids(voids), changes: ids(changes) }
}

type Props = {
  step: 'withdraw' | 'correct'
  effects: SourceEffects
  /** Whether the effects are others than were shown before the last try. */
  changed: boolean
  draft: Draft<{ reason: string }>
  pending: boolean
  problem: ApiProblem | null
  fields?: readonly string[]
  onSubmit: () => void
  onLeave: () => void
  children?: ReactNode
}

/** A step of a source: what else it takes, why, and what it does to claims before it is sent. */
export function StepForm({ step, effects, changed, ...form }: Props) {
  const t = useTranslations('sources')
  return (
    <DraftedReasonForm
      {...form}
      title={<h2 className="text-lg font-semibold">{t(`${step}.title`)}</h2>}
      label={t(`${step}.reason`)}
      hint={t(`${step}.hint`)}
      submit={t(`${step}.send`)}
      danger={step === 'withdraw'}
      effects={<EffectList {...{ effects, changed }} />}
      className="rounded-lg border border-line bg-sheet p-4"
    />
  )
}
