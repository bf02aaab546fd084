import type { ClaimCounts } from '@/lib/domain/article/article'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { ReportCoverage } from '@/lib/domain/report/report'
import { ReportVerdict } from './report-verdict'
import type { ReportWords } from './report-words'

type Props = { counts: ClaimCounts; coverage: ReportCoverage | undefined; words: ReportWords }

/** How many claims stand where, withdrawn ones beside the total, for they are not in it; and how much was read. */
export function ReportCounts({ counts, coverage, words }: Props) {
  const { t } = words
  const open = counts.total - counts.approved
  return (
    <section aria-label={t('report.summary')} className="mt-6 break-inside-avoid rounded border border-line">
      <ul className="grid grid-cols-2 divide-line max-sm:divide-y sm:grid-cols-4 sm:divide-x">
        {verdicts.map((verdict) => (
          <li key={verdict} className="grid gap-1 px-4 py-3">
            <span className="text-3xl leading-none font-semibold">{counts.verdicts[verdict]}</span>
            <ReportVerdict verdict={verdict} words={words} />
          </li>
        ))}
        <li className="grid gap-1 px-4 py-3">
          <span className="text-3xl leading-none font-semibold">{open}</span>
          <ReportVerdict verdict={null} words={words} />
        </li>
      </ul>
      <p className="border-t border-line px-4 py-2 text-small text-muted">
        {[
          t('report.total', { count: counts.total }),
          t('report.openCount', { count: open }),
          ...(counts.withdrawn > 0 ? [t('report.withdrawnCount', { count: counts.withdrawn })] : []),
          ...(coverage ? [t('coverage.settled', coverage)] : []),
        ].join(' · ')}
      </p>
    </section>
  )
}
