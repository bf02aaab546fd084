import type { ReportClaim } from '@/lib/domain/report/report'
import type { ReportWords } from './report-words'

/** Who put the verdict forward and who approved it, with the time of each. */
export function ReportSignatures({
  claim: { proposal, decision },
  words,
}: {
  claim: ReportClaim
  words: ReportWords
}) {
  const { t, moment, name } = words
  const signed = [
    ...(proposal ? [{ label: t('report.proposedBy'), by: proposal.by, at: proposal.at }] : []),
    ...(decision ? [{ label: t('report.approvedBy'), by: decision.by, at: decision.at }] : []),
  ]
  return (
    <dl className="mt-4 grid gap-x-4 gap-y-0.5 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
      {signed.map(({ label, by, at }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>
            <time dateTime={at}>{t('report.person', { name: name(by), moment: moment(at) })}</time>
          </dd>
        </div>
      ))}
    </dl>
  )
}
