import { useTranslations } from 'next-intl'

/** The name of the product, set in its reading face. */
export function Wordmark() {
  const t = useTranslations('app')
  return <span className="font-reading text-2xl leading-none font-bold text-accent">{t('name')}</span>
}
