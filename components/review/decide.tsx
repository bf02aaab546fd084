'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ClaimConflict, conflictIn } from '@/components/claim/claim-conflict'
import { useClaimDifferences } from '@/components/claim/claim-differences'
import { Conflict } from '@/components/claim/conflict'
import { ReasonForm } from '@/components/claim/reason-form'
import { useHasDraft } from '@/components/drafts/draft'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { KeyHint } from '@/components/ui/key-hint'
import { draftKey } from '@/components/workspace/panel'
import { undoing } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import { driftOf } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { fallenEvidence } from '@/lib/domain/claim/standing-evidence'
import { mayApprove, mayReturn } from '@/lib/domain/policy'
import { useRouter } from '@/lib/i18n/navigation'
import { Arrival, useArrival } from './arrival'

/** An editor's two answers to a proposal. One that is off says why, by the rules that the server goes by. */
export function Decide({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const words = useTranslations('workspace')
  const refusals = useTranslations('refusals')
  const problems = useTranslations('problems')
  const { actor, panel, open, learn, focusOn, announce } = useWorkspace()
  const [conflict, setConflict] = useState<ClaimConflict | null>(null)
  const differences = useClaimDifferences()
  const hasDraft = useHasDraft(draftKey(claim.id, 'return'))
  const router = useRouter()
  const { send, pending, problem, clear } = useSubmission()
  const [approves, returns] = [mayApprove(actor, claim), mayReturn(actor)]
  const arrival = useArrival(claim, approves.allowed)
  const drifted = driftOf(claim).length > 0 ? problems('stale-proposal') : null
  const fallen = fallenEvidence(claim.evidence).length > 0 ? t('offFallen') : null
  const impossible = claim.placement === 'placed' ? (drifted ?? fallen) : problems('not-placed')

  async function approve() {
    const answer = await send(calls.decideProposal, {
      params: { claimId: claim.id },
      body: { decision: 'approve', proposal: claim.proposal?.id },
      version: claim.version,
    })
    if (!answer) return
    setConflict(answer.ok ? null : conflictIn(answer.problem, claim))
    if (!answer.ok) return
    arrival.take(answer.value)
    learn(answer.value)
    announce(t('approved', { number: claim.number }))
    focusOn(`claim-${claim.number}-title`)
    router.refresh()
  }

  /** What stands now takes the place of what was read; both answers are to be chosen afresh. */
  function readAnew(now: Claim) {
    setConflict(null)
    clear()
    learn(now)
    focusOn(`claim-${claim.number}-title`)
    router.refresh()
  }

  if (conflict) {
    return (
      <Conflict
        comparison={{ written: [], differences: differences(conflict) }}
        pending={pending}
        takeTheirs={t('readAnew')}
        onTakeTheirs={() => readAnew(conflict.now)}
      />
    )
  }
  const news = arrival.isNew ? <Arrival key={claim.version} read={arrival.read} now={claim} /> : null
  if (panel === 'return' && returns.allowed) {
    return (
      <div className="grid gap-2">
        {news}
        <ReasonForm
          claim={claim}
          panel="return"
          step={(send, { written, version, on }) =>
            send(calls.decideProposal, {
              params: { claimId: claim.id },
              body: { decision: 'return', reason: written, proposal: on.proposal?.id },
              version,
            })
          }
          keepMine={t('returnNow')}
          title={t('returnTitle')}
          label={t('returnReason')}
          submit={t('returnSend')}
          said={t('returned', { number: claim.number })}
          undo={undoing.return}
          resting={arrival.resting}
        />
      </div>
    )
  }
  // Both off for one reason: said once.
  const both = !returns.allowed && !approves.allowed && returns.reason === approves.reason
  return (
    <div className="grid gap-2">
      {news}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="primary"
          pending={pending}
          resting={arrival.resting}
          off={approves.allowed ? impossible : refusals(approves.reason)}
          data-answer="approve"
          aria-keyshortcuts="y"
          onClick={approve}
        >
          {t('approve')}
          <KeyHint>Y</KeyHint>
        </Button>
        {both ? null : (
          <Button
            size="small"
            resting={arrival.resting}
            off={returns.allowed ? null : refusals(returns.reason)}
            data-answer="return"
            aria-keyshortcuts="r"
            onClick={() => open(claim.number, { panel: 'return', focus: true })}
          >
            {t('return')}
            <KeyHint>R</KeyHint>
            {hasDraft ? <span className="text-muted">({words('draft')})</span> : null}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
    </div>
  )
}
