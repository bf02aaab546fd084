import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { type ReaderReport, readerReportStates } from '@/lib/domain/publication/reader-report'
import { Link } from '@/lib/i18n/navigation'

/** Which of the reports of readers are shown. */
export function ReaderReportStates({ current }: { current: ReaderReport['state'] }) {
  const t = useTranslations('readerReports')
  return (
    <nav aria-label={t('statesLabel')} className="mb-5 flex flex-wrap gap-2">
      {readerReportStates.map((state) => (
        <Link
          key={state}
          href={{ pathname: '/reader-reports', query: { state } }}
          aria-current={state === current ? 'page' : undefined}
          className={`${buttonClass('quiet', 'small')} aria-[current]:bg-accent-wash aria-[current]:font-semibold`}
        >
          {t(`states.${state}`)}
        </Link>
      ))}
    </nav>
  )
}
