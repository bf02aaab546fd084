'use client'

import { useDraft } from '@/components/drafts/draft'
import { calls } from '@/lib/api/calls'
import { useRouter } from '@/lib/i18n/navigation'
import { StepForm, type StepOfSource, useFall } from './step-form'

/** Withdraws a source with a reason, with all evidence from it. */
export function WithdrawSource({ source, effects, onLeave }: StepOfSource) {
  const router = useRouter()
  const draft = useDraft(`source/${source.id}/withdrawal`, { reason: '' })
  const { seen, send, shown } = useFall(effects)

  async function submit() {
    const confirmed = draft.saving()
    const sent = { params: { sourceId: source.id }, body: { ...draft.values, seen } }
    const answer = await send(calls.withdrawSource, sent)
    if (!answer?.ok) return
    confirmed()
    onLeave()
    router.refresh()
  }

  return <StepForm step="withdraw" {...shown} {...{ draft, onLeave }} onSubmit={submit} />
}
