import { Isolated } from '@/components/ui/free-text'
import type { ReportClaim } from '@/lib/domain/report/report'
import type { ReportWords } from './report-words'

/** What fixes the meaning of a claim: who said it, when, and what exactly a figure counts. */
export function ReportClaimFacts({ claim, words }: { claim: ReportClaim; words: ReportWords }) {
  const { t, date } = words
  const { figure } = claim
  const facts: [string, string | null | undefined][] = [
    [t('report.kind'), t(`kinds.${claim.kind}`)],
    [t('report.claimant'), claim.claimant],
    [t('report.claimDate'), claim.claimDate && date(claim.claimDate)],
    [t('report.figure.value'), figure?.value],
    [t('report.figure.unit'), figure?.unit],
    [t('report.figure.territory'), figure?.territory],
    [t('report.figure.asOf'), figure?.asOf && date(figure.asOf)],
    [t('report.figure.denominator'), figure?.denominator],
  ]
  return (
    <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-0.5 text-small">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label} className="flex gap-2">
            <dt className="text-muted">{label}</dt>
            <dd>
              <Isolated>{value}</Isolated>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
