import { Disclosure } from '@/components/ui/disclosure'
import type { ReportClaim } from '@/lib/domain/report/report'
import type { ReportWords } from './report-words'
import { stepWords } from './step-words'

/** The steps by which a claim came to stand as it does; unfolded on paper. */
export function ReportSteps({ claim, words }: { claim: ReportClaim; words: ReportWords }) {
  const { t, moment } = words
  if (claim.steps.length === 0) return null
  return (
    <Disclosure summary={t('report.steps')} className="mt-3 text-small">
      <ol className="grid gap-1 text-muted">
        {claim.steps.map((step) => {
          const { what, by } = stepWords(step, words)
          return (
            <li key={step.n}>
              <span className="text-ink">{what}</span> · {by} ·{' '}
              <time dateTime={step.at}>{moment(step.at)}</time>
            </li>
          )
        })}
      </ol>
    </Disclosure>
  )
}
