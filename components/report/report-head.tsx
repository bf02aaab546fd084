import type { ReactNode } from 'react'
import { Isolated } from '@/components/ui/free-text'
import { Notice } from '@/components/ui/notice'
import type { Report } from '@/lib/domain/report/report'
import { ReportCounts } from './report-counts'
import { ReportTitle } from './report-text'
import type { ReportWords } from './report-words'
import { WebAddress } from './web-address'

/** What was checked, by whom, as of when, and the counts. */
export function ReportHead({ report, words }: { report: Report; words: ReportWords }) {
  const { t, moment, date } = words
  const { article, newsroom } = report
  const facts: [string, ReactNode][] = [
    [t('report.checkedBy'), <Isolated key="by">{newsroom.name}</Isolated>],
    [t('report.byline'), article.byline && <Isolated>{article.byline}</Isolated>],
    [t('report.outlet'), article.outlet && <Isolated>{article.outlet}</Isolated>],
    [t('report.publishedOn'), article.publishedOn && date(article.publishedOn)],
    [t('report.source'), article.sourceUrl && <WebAddress url={article.sourceUrl} />],
    [t('report.revision'), article.revision.number],
    [
      t('report.sha256'),
      <bdi key="hash" className="font-mono text-xs">
        {article.revision.sha256}
      </bdi>,
    ],
  ]
  return (
    <header>
      <p className="text-small text-muted">
        {t('report.kicker')} · {t('report.asOf', { moment: moment(report.at) })}
      </p>
      <h1
        lang={article.language}
        dir={article.direction}
        className="reading mt-1 text-3xl leading-normal font-bold"
      >
        <ReportTitle report={report} words={words} />
      </h1>
      {newsroom.sample ? (
        <div className="mt-4">
          <Notice>{t('report.sample')}</Notice>
        </div>
      ) : null}
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-0.5 text-small">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <ReportCounts counts={report.counts} coverage={report.coverage} words={words} />
    </header>
  )
}
