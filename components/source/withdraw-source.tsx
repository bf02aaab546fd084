'use client'

import { useDraft } from '@/components/drafts/draft'
import { useSubmission } from '@/components/submission'
import { calls } from '@/lib/api/calls'
import { useRouter } from '@/lib/i18n/navigation'
import { StepForm, type StepOfSource, seenIn } from './step-form'

/** Withdraws a source with a reason, with all evidence from it. */
export function WithdrawSource({ source, effects, onLeave }: StepOfSource) {
  const router = useRouter()
  const draft = useDraft(`source/${source.id}/withdrawal`, { reason: '' })
  const { pending, problem, send } = useSubmission<'withdrawSource'>()
  const shown = problem?.current ?? effects

  async function submit() {
    const confirmed = draft.saving()
    const sent = { params: { sourceId: source.id }, body: { ...draft.values, seen: seenIn(shown) } }
    const answer = await send(calls.withdrawSource, sent)
    if (!answer) return
    if (!answer.ok) {
      if (answer.problem.current) router.refresh()
      return
    }
    confirmed()
    onLeave()
    router.refresh()
  }

  return (
    <StepForm
      step="withdraw"
      effects={shown}
      changed={problem?.current !== undefined}
      {...{ draft, pending, problem, onLeave }}
      onSubmit={submit}
    />
  )
}
