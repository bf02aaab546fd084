import { FreeText, Isolated } from '@/components/ui/free-text'
import type { ReportEvidence } from '@/lib/domain/report/report'
import { isolated } from '@/lib/domain/text/isolated'
import type { ReportWords } from './report-words'
import { WebAddress } from './web-address'

/** One piece of evidence: the passage, where it stands, whose it is and what it draws on. */
export function ReportEvidenceItem({ piece, words }: { piece: ReportEvidence; words: ReportWords }) {
  const { t, date } = words
  const { source } = piece
  const about = [source.author, source.publisher, source.publishedOn && date(source.publishedOn)].filter(
    isText,
  )
  return (
    <li className="min-w-0 break-inside-avoid">
      <blockquote dir="auto" className="reading border-s-2 border-line ps-3 text-lg whitespace-pre-line">
        <FreeText>{piece.quote}</FreeText>
      </blockquote>
      {piece.translation ? (
        <p dir="auto" className="mt-1 border-s-2 border-line ps-3 text-small whitespace-pre-line">
          {t('report.translation')}: <FreeText>{piece.translation}</FreeText>
        </p>
      ) : null}
      <p className="mt-1.5">
        <cite className="font-medium not-italic">
          <Isolated>{source.title}</Isolated>
        </cite>
      </p>
      <p className="text-small text-muted">
        {[...about.map(isolated), t(`sourceTypes.${source.type}`)].join(' · ')}
        {piece.locator ? ` · ${t('report.locator', { locator: isolated(piece.locator) })}` : null}
      </p>
      <p className="text-small text-muted">
        {source.origin
          ? t('report.originNamed', { number: piece.originGroup, name: isolated(source.origin) })
          : t('report.originGroup', { number: piece.originGroup })}
        {source.interest ? ` · ${t('report.interest', { interest: isolated(source.interest) })}` : null}
      </p>
      {source.url ? (
        <p className="text-small">
          <WebAddress url={source.url} />
        </p>
      ) : null}
      {piece.withdrawal ? (
        <p className="text-small">
          {t('report.withdrawnBecause', { reason: isolated(piece.withdrawal.reason ?? t('report.erased')) })}
        </p>
      ) : null}
    </li>
  )
}

function isText(value: string | null): value is string {
  return value !== null
}
