import { InTurns } from '@/components/ui/in-turns'
import type { Report, ReportClaim } from '@/lib/domain/report/report'
import { ReportClaimSection } from './report-claim'
import { ReportHead } from './report-head'
import { ReportMethod } from './report-method'
import { reportParagraphs } from './report-paragraphs'
import { ReportText } from './report-text'
import type { ReportWords } from './report-words'

/** A report as one printable document in its own language and direction. Needs no JavaScript. */
export function ReportDocument({ report, words }: { report: Report; words: ReportWords }) {
  const { t } = words
  const { claims } = report
  const decided = claims.filter(({ state }) => state === 'approved')
  const withdrawn = claims.filter(({ state }) => state === 'withdrawn')
  const open = claims.filter((claim) => !decided.includes(claim) && !withdrawn.includes(claim))
  const list = (of: ReportClaim[]) => (
    <InTurns items={of} weigh={({ evidence }) => 20 * (1 + evidence.length)}>
      {(claim) => <ReportClaimSection key={claim.id} claim={claim} words={words} />}
    </InTurns>
  )

  return (
    <article
      lang={report.language}
      dir={report.language === 'ar' ? 'rtl' : 'ltr'}
      className="rounded border border-line bg-sheet px-5 py-8 shadow-sheet sm:px-14 sm:py-14 print:border-0 print:p-0 print:shadow-none"
    >
      <ReportHead report={report} words={words} />
      {reportParagraphs(report).body.length > 0 ? (
        <Part title={t('report.text')}>
          <ReportText report={report} words={words} />
        </Part>
      ) : null}
      {claims.length === 0 ? <p className="mt-8">{t('report.noClaims')}</p> : null}
      {claims.length > 0 ? (
        <Part title={t('report.decided')}>
          {decided.length > 0 ? list(decided) : <p className="text-muted">{t('report.noneDecided')}</p>}
        </Part>
      ) : null}
      {claims.length > 0 ? (
        <Part title={t('report.open')} lead={open.length > 0 ? t('report.openLead') : t('report.noneOpen')}>
          {list(open)}
        </Part>
      ) : null}
      {withdrawn.length > 0 ? (
        <Part title={t('report.withdrawn')} lead={t('report.withdrawnLead')}>
          {list(withdrawn)}
        </Part>
      ) : null}
      <ReportMethod report={report} words={words} />
    </article>
  )
}

type PartProps = { title: string; lead?: string; children: React.ReactNode }

function Part({ title, lead, children }: PartProps) {
  return (
    <section className="mt-12">
      <h2 className="border-b-2 border-ink pb-1.5 text-xl font-semibold break-after-avoid">{title}</h2>
      {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}
