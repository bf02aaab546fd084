'use client'

import { useTranslations } from 'next-intl'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayRestore } from '@/lib/domain/policy'
import { ReasonStep } from './reason-step'

/** Takes a withdrawn claim back into the check. */
export function Restore({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.restore')
  const { actor } = useWorkspace()
  return (
    <ReasonStep
      claim={claim}
      panel="restore"
      may={mayRestore(actor, claim)}
      action={t('action')}
      step={(send, { written, version }) =>
        send(calls.restoreClaim, { params: { claimId: claim.id }, body: { reason: written }, version })
      }
      title={t('title', { number: claim.number })}
      label={t('reason')}
      hint={t('hint')}
      submit={t('send')}
      said={t('done', { number: claim.number })}
    />
  )
}
