'use client'

import { useTranslations } from 'next-intl'
import { whoWhen } from '@/components/claim/who-when'
import { EraseControl } from '@/components/history/erase-control'
import { ErasedText } from '@/components/history/erased-text'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { ReaderReport } from '@/lib/domain/publication/reader-report'
import { directionOfText } from '@/lib/domain/text/direction'
import { isolated } from '@/lib/domain/text/isolated'
import { Link } from '@/lib/i18n/navigation'
import { HandleReaderReport } from './handle-reader-report'

/** What one reader wrote, about what, and what became of it. */
export function ReaderReportItem({ report, mayErase }: { report: ReaderReport; mayErase: boolean }) {
  const t = useTranslations('readerReports')
  const { id, article, title, number, claim, address, message, contact, createdAt, handling } = report
  return (
    <li id={`report-${id}`} className="grid gap-2 rounded border border-line bg-sheet p-5 shadow-sheet">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold">
          <Isolated>{title}</Isolated>
        </h2>
        <a href={address} className="text-small text-accent underline">
          {claim === null ? t('ofReport', { number }) : t('ofClaim', { number, claim })}
        </a>
        <Time at={createdAt} className="text-small text-muted" />
      </div>
      {message === null ? (
        <p>
          <ErasedText />
        </p>
      ) : (
        <p dir={directionOfText(message)} className="whitespace-pre-wrap">
          <FreeText>{message}</FreeText>
        </p>
      )}
      {handling || message === null ? null : (
        <p className="text-small text-muted">
          {contact ? t('contact', { contact: isolated(contact) }) : t('anonymous')}
        </p>
      )}
      <p>
        <Link
          href={claim === null ? `/articles/${article}` : claimAddress(article, claim)}
          className="text-small text-accent underline"
        >
          {t('toArticle')}
        </Link>
      </p>
      {handling ? (
        <p className="border-t border-line pt-2 text-small text-muted">
          {t.rich('handled', whoWhen(handling.by, handling.at, handling.note))}
        </p>
      ) : (
        <HandleReaderReport id={id} />
      )}
      {mayErase && message !== null ? (
        <p className="-ms-2.5">
          <EraseControl kind="reader-report" id={id} within={`report-${id}`} />
        </p>
      ) : null}
    </li>
  )
}
