'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ClaimConflict, conflictIn } from '@/components/claim/claim-conflict'
import { useClaimDifferences } from '@/components/claim/claim-differences'
import { Conflict } from '@/components/claim/conflict'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { useRouter } from '@/lib/i18n/navigation'

type Props = {
  claim: Claim
  onWithdrawn: (claim: Claim, said: string) => void
}

/** Takes a claim whose words are gone out of the check, with a reason. */
export function WithdrawFromTray({ claim, onWithdrawn }: Props) {
  const t = useTranslations('tray')
  const problems = useTranslations('problems')
  const router = useRouter()
  const draft = useDraft(`tray/${claim.id}`, { reason: '' }, claim.version)
  const { recall, remember } = useWorkspaceActions()
  const { send, pending, problem } = useSubmission()
  const [conflict, setConflict] = useState<ClaimConflict | null>(null)
  const differences = useClaimDifferences()
  const errorAt = useFieldErrors(problem)
  const { reason } = draft.values
  const off = reason.trim() === '' ? problems('fields.required') : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!off) void withdraw(recall(claim.id, ({ version }) => version === draft.version))
  }

  async function withdraw(on: Claim | null) {
    const confirmed = draft.saving()
    const answer = await send(calls.withdrawClaim, {
      params: { claimId: claim.id },
      body: { reason },
      version: on?.version ?? draft.version,
    })
    if (!answer) return
    const overtaken = answer.ok ? null : conflictIn(answer.problem, on)
    setConflict(overtaken)
    if (overtaken) remember(overtaken.now)
    if (!answer.ok) return
    confirmed()
    onWithdrawn(answer.value, t('withdrawn', { number: claim.number }))
    router.refresh()
  }

  function giveUp() {
    draft.forget()
    setConflict(null)
    router.refresh()
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-3">
      <TextArea
        label={t('reason')}
        rows={2}
        value={reason}
        error={errorAt('reason')}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      <DraftNote draft={draft} />
      {conflict ? (
        <Conflict
          key={conflict.now.version}
          comparison={{ written: [], differences: differences(conflict) }}
          pending={pending}
          onKeepMine={conflict.again ? () => withdraw(conflict.now) : undefined}
          onTakeTheirs={giveUp}
        />
      ) : (
        <>
          <ProblemNotice problem={problem} fields={['reason']} />
          <p>
            <Button type="submit" size="small" variant="danger" pending={pending} off={off}>
              {pending ? t('withdrawing') : t('withdrawSend', { number: claim.number })}
            </Button>
          </p>
        </>
      )}
    </form>
  )
}
