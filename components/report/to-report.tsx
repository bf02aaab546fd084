import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { ReportLink } from './report-link'

/** Back to the report of an article. */
export function ToReport({ article }: { article: string }) {
  const t = useTranslations('comparison')
  return (
    <p className="mb-4 print:hidden">
      <ReportLink article={article} className={`${buttonClass('quiet', 'small')} -ms-2.5`}>
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('back')}
      </ReportLink>
    </p>
  )
}
