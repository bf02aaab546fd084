import { Badge } from '@/components/ui/badge'
import { FreeText, Isolated } from '@/components/ui/free-text'
import type { ReportClaim } from '@/lib/domain/report/report'
import { ReportClaimFacts } from './report-claim-facts'
import { ReportEvidenceGroups } from './report-evidence-groups'
import { ReportSignatures } from './report-signatures'
import { ReportSteps } from './report-steps'
import { ReportVerdict } from './report-verdict'
import type { ReportWords } from './report-words'
import { standingText } from './standing-text'

type Props = { claim: ReportClaim; words: ReportWords }

/** A claim with everything that is known about it. Its rationale shows only with a verdict that stands approved. */
export function ReportClaimSection({ claim, words }: Props) {
  const { t } = words
  const { proposal, verdict } = claim
  return (
    <section id={`claim-${claim.number}`} className="scroll-mt-20 border-b border-line py-6 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 break-after-avoid">
        <h3 className="font-semibold">{t('report.claim', { number: claim.number })}</h3>
        <ReportVerdict verdict={verdict} words={words} />
        {claim.central ? <Badge tone="accent">{t('report.central')}</Badge> : null}
        {claim.state === 'withdrawn' || claim.placement !== 'placed' ? null : (
          <a
            href={`#words-${claim.number}`}
            className="text-small text-accent underline underline-offset-4 print:hidden"
          >
            {t('report.toWords')}
          </a>
        )}
      </div>
      <blockquote dir="auto" className="reading mt-2 text-xl whitespace-pre-line">
        <FreeText>{claim.quote}</FreeText>
      </blockquote>
      {claim.placement === 'placed' ? null : (
        <p className="mt-1 text-needs-sources">{t('report.placement', { number: claim.revision })}</p>
      )}
      <ReportClaimFacts claim={claim} words={words} />
      {verdict && proposal ? (
        <>
          <p dir="auto" className="mt-3 whitespace-pre-line">
            <FreeText>{proposal.rationale ?? t('report.erased')}</FreeText>
          </p>
          {proposal.reasons.length > 0 ? (
            <p className="mt-1 text-small text-muted">
              {t('report.reasons')}: {proposal.reasons.map((code) => t(`reasonCodes.${code}`)).join(' · ')}
            </p>
          ) : null}
          {proposal.exception ? (
            <p className="mt-1 text-small text-muted">
              {t('report.exception')}:{' '}
              <Isolated className="whitespace-pre-line">{proposal.exception}</Isolated>
            </p>
          ) : null}
          <DecisionReason claim={claim} words={words} />
        </>
      ) : (
        <p className="mt-3">{standingText(claim, words)}</p>
      )}
      <ReportEvidenceGroups claim={claim} words={words} />
      {verdict ? <ReportSignatures claim={claim} words={words} /> : null}
      <ReportSteps claim={claim} words={words} />
    </section>
  )
}

/** Why an editor approved, where they said so. */
function DecisionReason({ claim: { decision }, words: { t } }: Props) {
  const reason = decision?.erased ? t('report.erased') : decision?.reason
  if (!decision || !reason) return null
  return (
    <p className="mt-1 text-small text-muted">
      {t(`report.decisionReasons.${decision.decision}`)}: <Isolated>{reason}</Isolated>
    </p>
  )
}
