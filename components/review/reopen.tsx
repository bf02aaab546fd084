'use client'

import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/claim/reason-form'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayReopen } from '@/lib/domain/policy'

/** Takes an approval back. */
export function Reopen({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const refusals = useTranslations('refusals')
  const { actor, panel, open } = useWorkspace()
  const may = mayReopen(actor)
  if (panel === 'reopen' && may.allowed) {
    return (
      <ReasonForm
        claim={claim}
        panel="reopen"
        step={(send, { written, version }) =>
          send(calls.reopenClaim, { params: { claimId: claim.id }, body: { reason: written }, version })
        }
        title={t('reopenTitle', { number: claim.number })}
        label={t('reopenReason')}
        hint={t('reopenHint')}
        submit={t('reopenSend')}
        said={t('reopened', { number: claim.number })}
      />
    )
  }
  return (
    <p>
      <Button
        size="small"
        off={may.allowed ? null : refusals(may.reason)}
        onClick={() => open(claim.number, { panel: 'reopen', focus: true })}
      >
        {t('reopen')}
      </Button>
    </p>
  )
}
