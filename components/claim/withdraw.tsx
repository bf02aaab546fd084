'use client'

import { useTranslations } from 'next-intl'
import { undoing } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayWithdraw } from '@/lib/domain/policy'
import { ReasonStep } from './reason-step'

/** Takes a claim out of the check. */
export function Withdraw({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.withdraw')
  const undo = useTranslations('undo')
  const { actor } = useWorkspace()
  return (
    <ReasonStep
      claim={claim}
      panel="withdraw"
      may={mayWithdraw(actor, claim)}
      action={t('action')}
      step={(send, { written, version }) =>
        send(calls.withdrawClaim, { params: { claimId: claim.id }, body: { reason: written }, version })
      }
      title={t('title', { number: claim.number })}
      label={t('reason')}
      hint={t('hint')}
      submit={t('send')}
      said={t('done', { number: claim.number })}
      undo={(saved) => undoing.withdrawal(saved, undo('reasonBack'))}
      danger
    />
  )
}
