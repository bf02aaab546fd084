import { ChevronLeft, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Link } from '@/lib/i18n/navigation'
import { BundleFile } from './bundle-file'
import { MadeFile } from './made-file'
import { PrintButton } from './print-button'

/** What one can do with a report: take it along as a file or on paper, or go back. Those who check get internal files too. */
export function ReportTools({ article, mayCheck }: { article: string; mayCheck: boolean }) {
  const t = useTranslations('report')
  const hint = useId()
  const file = `/api/v1/articles/${article}/report`
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
      <p className="basis-full">
        <Link href={`/articles/${article}`} className={`${buttonClass('quiet', 'small')} -ms-2.5`}>
          <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {t('toArticle')}
        </Link>
      </p>
      <PrintButton>
        <Printer aria-hidden className="size-4" />
        {t('print')}
      </PrintButton>
      <MadeFile href={`${file}?format=pdf`} making={t('pdf.making')} late={t('pdf.late')}>
        {t('pdf.file')}
      </MadeFile>
      {exports.map(({ name, query }) => (
        <a key={name} href={`${file}?${query}`} download className={buttonClass()}>
          {t(name)}
        </a>
      ))}
      <BundleFile article={article} describedBy={hint} making={t('bundleMaking')} late={t('bundleLate')}>
        {t('bundle')}
      </BundleFile>
      <p id={hint} className="basis-full text-small text-muted">
        {t('bundleHint')}
      </p>
      {mayCheck ? (
        <details className="basis-full text-small">
          <summary className="w-fit cursor-pointer text-accent">{t('internal')}</summary>
          <p className="mt-1 text-muted">{t('internalHint')}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {internalExports.map(({ name, query }) => (
              <a key={name} href={`${file}?${query}&internal=true`} download className={buttonClass()}>
                {t(name)}
              </a>
            ))}
          </p>
        </details>
      ) : null}
    </div>
  )
}

const exports = [
  { name: 'json', query: 'format=json' },
  { name: 'word', query: 'format=docx' },
  { name: 'csv', query: 'format=csv&table=claims' },
  { name: 'csvEvidence', query: 'format=csv&table=evidence' },
] as const

const internalExports = [
  { name: 'internalHtml', query: 'format=html' },
  { name: 'internalCsv', query: 'format=csv&table=claims' },
  { name: 'internalJson', query: 'format=json' },
] as const
