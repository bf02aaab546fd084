'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayRestore } from '@/lib/domain/policy'
import { ReasonForm } from './reason-form'

/** Takes a withdrawn claim back into the check. */
export function Restore({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.restore')
  const refusals = useTranslations('refusals')
  const { actor, panel, open } = useWorkspace()
  const may = mayRestore(actor, claim)
  if (actor.role === 'reader') return null
  if (panel === 'restore' && may.allowed) {
    return (
      <ReasonForm
        claim={claim}
        panel="restore"
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
  return (
    <p>
      <Button
        size="small"
        variant="quiet"
        className="-ms-2.5"
        off={may.allowed ? null : refusals(may.reason)}
        onClick={() => open(claim.number, { panel: 'restore', focus: true })}
      >
        {t('action')}
      </Button>
    </p>
  )
}
