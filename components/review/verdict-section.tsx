'use client'

import { useTranslations } from 'next-intl'
import { ToFallenEvidence } from '@/components/evidence/to-fallen-evidence'
import { Notice } from '@/components/ui/notice'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import { ownWaiting } from '@/lib/domain/claim/own-waiting'
import { mayBeProposed } from '@/lib/domain/claim/verdict-proposal'
import { mayPropose, mayReopen, mayReturn } from '@/lib/domain/policy'
import { Decide } from './decide'
import { Drift } from './drift'
import { OwnProposal } from './own-proposal'
import { ProposalForm } from './proposal-form'
import { ProposalText } from './proposal-text'
import { Propose } from './propose'
import { Reopen } from './reopen'
import { ReopeningNotice } from './reopening-notice'

/**
 * The verdict on a claim: what is proposed or stands, why, by whom, and the next step for whoever may take it. A form that is
 * open stays open when somebody else takes the step first: what was typed is not swept away, and sending it tells what happened.
 */
export function VerdictSection({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const tray = useTranslations('tray')
  const { actor, panel } = useWorkspace()
  const checks = mayPropose(actor).allowed
  // Who made the one that waits puts that one anew.
  const own = checks ? ownWaiting(claim, actor) : null
  const proposes = checks && (panel === 'proposal' || (mayBeProposed(claim) && !own))
  const decides = claim.state === 'proposed' ? checks : panel === 'return' && mayReturn(actor).allowed
  const reopens = claim.state === 'approved' ? checks : panel === 'reopen' && mayReopen(actor).allowed
  return (
    <section aria-labelledby={`claim-${claim.number}-verdict-heading`} className="grid gap-3">
      <h3 id={`claim-${claim.number}-verdict-heading`} className="font-semibold">
        {t('title')}
      </h3>
      {waitsForPlace(claim) ? <Notice>{tray('offVerdict')}</Notice> : null}
      {claim.state === 'reopened' && claim.reopening ? <ReopeningNotice claim={claim} /> : null}
      {claim.state === 'proposed' ? <Drift claim={claim} /> : null}
      {claim.proposal ? <ProposalText claim={claim} proposal={claim.proposal} /> : null}
      {own && panel !== 'proposal' ? <OwnProposal claim={claim} proposal={own} /> : null}
      {decides || proposes ? <ToFallenEvidence claim={claim} /> : null}
      {decides ? <Decide claim={claim} /> : null}
      {proposes ? panel === 'proposal' ? <ProposalForm claim={claim} /> : <Propose claim={claim} /> : null}
      {reopens ? <Reopen claim={claim} /> : null}
    </section>
  )
}
