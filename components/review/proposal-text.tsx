'use client'

import { useTranslations } from 'next-intl'
import { CheckAgainOn } from '@/components/claim/check-again'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { whoWhen } from '@/components/claim/who-when'
import { ErasedText } from '@/components/history/erased-text'
import { Badge } from '@/components/ui/badge'
import { FreeText, Isolated } from '@/components/ui/free-text'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Proposal } from '@/lib/domain/claim/proposal'
import { directionOfText } from '@/lib/domain/text/direction'

/** A proposal as it was put forward, and what an editor said to it. */
export function ProposalText({ claim, proposal }: { claim: Claim; proposal: Proposal }) {
  const t = useTranslations('proposal')
  const codes = useTranslations('reasonCodes')
  const decision = claim.decision?.proposal === proposal.id ? claim.decision : null
  const stands = claim.state === 'proposed' || claim.state === 'approved'
  return (
    <div className={`grid gap-1.5 border-s-2 border-line ps-3 ${stands ? '' : 'text-muted'}`}>
      {stands || claim.state === 'returned' ? null : <p className="text-small">{t('earlier')}</p>}
      <p className="flex flex-wrap items-baseline gap-x-3">
        <VerdictWord verdict={proposal.verdict} />
        <span className="text-small text-muted">{t.rich('by', whoWhen(proposal.by, proposal.at))}</span>
      </p>
      <p dir={directionOfText(proposal.rationale ?? '')} className="whitespace-pre-wrap">
        {proposal.rationale === null ? <ErasedText /> : <FreeText>{proposal.rationale}</FreeText>}
      </p>
      {proposal.reasons.length > 0 ? (
        <p className="flex flex-wrap gap-1.5">
          {proposal.reasons.map((code) => (
            <Badge key={code} tone="needs-sources">
              {codes(code)}
            </Badge>
          ))}
        </p>
      ) : null}
      {proposal.exception ? (
        <p className="text-small">
          <span className="text-muted">{t('exception')}:</span> <Isolated>{proposal.exception}</Isolated>
        </p>
      ) : null}
      {proposal.checkAgainOn ? <CheckAgainOn day={proposal.checkAgainOn} /> : null}
      {decision ? (
        <div className="border-t border-line pt-1.5">
          <p className="text-small text-muted">
            {t.rich(
              decision.decision === 'approve' ? 'approvedBy' : 'returnedBy',
              whoWhen(decision.by, decision.at),
            )}
          </p>
          {decision.reason || decision.erased ? (
            <p dir={directionOfText(decision.reason ?? '')} className="whitespace-pre-wrap text-ink">
              {decision.reason === null ? <ErasedText /> : <FreeText>{decision.reason}</FreeText>}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
