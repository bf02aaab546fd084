import { useTranslations } from 'next-intl'
import { Standalone } from '@/components/shell/standalone'
import { buttonClass } from '@/components/ui/button-class'
import { Link } from '@/lib/i18n/navigation'

export default function NotFound() {
  const t = useTranslations('app.notFound')
  return (
    <Standalone title={t('title')}>
      <p className="text-muted">{t('text')}</p>
      <Link href="/articles" className={`${buttonClass('primary')} justify-self-start`}>
        {t('action')}
      </Link>
    </Standalone>
  )
}
