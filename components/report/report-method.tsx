import type { Report } from '@/lib/domain/report/report'
import { ReportVerdict } from './report-verdict'
import type { ReportWords } from './report-words'

/** How the check was done, what its verdicts mean, and what this document was made from. */
export function ReportMethod({ report, words }: { report: Report; words: ReportWords }) {
  const { t, moment } = words
  return (
    <section className="mt-12 border-t-2 border-ink pt-4 text-small">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <div>
          <h2 className="mb-2 text-base font-semibold">{t('report.method')}</h2>
          <ol className="grid list-decimal gap-1.5 ps-5">
            {report.method.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <div>
          <h2 className="mb-2 text-base font-semibold">{t('report.definitions')}</h2>
          <dl className="grid gap-2.5">
            {report.method.verdicts.map(({ verdict, meaning }) => (
              <div key={verdict}>
                <dt>
                  <ReportVerdict verdict={verdict} words={words} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <p className="mt-6 text-muted">
        {t('report.footer', { count: report.history.entries, moment: moment(report.at) })}
      </p>
    </section>
  )
}
