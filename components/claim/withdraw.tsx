'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayWithdraw } from '@/lib/domain/policy'
import { ReasonForm } from './reason-form'

/** Takes a claim out of the check. */
export function Withdraw({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.withdraw')
  const refusals = useTranslations('refusals')
  const { actor, panel, open } = useWorkspace()
  const may = mayWithdraw(actor, claim)
  if (actor.role === 'reader') return null
  if (panel === 'withdraw' && may.allowed) {
    return (
      <ReasonForm
        claim={claim}
        panel="withdraw"
        step={(send, { written, version }) =>
          send(calls.withdrawClaim, { params: { claimId: claim.id }, body: { reason: written }, version })
        }
        title={t('title', { number: claim.number })}
        label={t('reason')}
        hint={t('hint')}
        submit={t('send')}
        said={t('done', { number: claim.number })}
        danger
      />
    )
  }
  return (
    <p>
      <Button
        size="small"
        variant="quiet"
        className="-ms-2.5"
        off={may.allowed ? null : refusals(may.reason)}
        onClick={() => open(claim.number, { panel: 'withdraw', focus: true })}
      >
        {t('action')}
      </Button>
    </p>
  )
}
