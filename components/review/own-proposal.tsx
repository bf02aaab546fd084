'use client'

import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/claim/reason-form'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Proposal } from '@/lib/domain/claim/proposal'

/** What whoever proposed a verdict can do while it waits: put it anew, or pull it back. */
export function OwnProposal({ claim, proposal }: { claim: Claim; proposal: Proposal }) {
  const t = useTranslations('proposal')
  const { panel, open } = useWorkspace()
  if (panel === 'pull-back') {
    return (
      <ReasonForm
        claim={claim}
        panel="pull-back"
        optional
        step={(send, { written, version }) =>
          send(calls.withdrawProposal, {
            params: { proposalId: proposal.id },
            body: { reason: written },
            version,
          })
        }
        title={t('pullBackTitle', { number: claim.number })}
        label={t('pullBackReason')}
        hint={t('pullBackHint')}
        submit={t('pullBack')}
        said={t('pulledBack', { number: claim.number })}
      />
    )
  }
  const go = (to: 'proposal' | 'pull-back') => open(claim.number, { panel: to, focus: true })
  return (
    <p className="-ms-2.5 flex flex-wrap">
      <Button size="small" variant="quiet" onClick={() => go('proposal')}>
        {t('revise')}
      </Button>
      <Button size="small" variant="quiet" onClick={() => go('pull-back')}>
        {t('pullBack')}
      </Button>
    </p>
  )
}
