import { useTranslations } from 'next-intl'

/** What stands where a text was erased. */
export function ErasedText() {
  const t = useTranslations('app')
  return <span className="rounded bg-none-wash px-1.5 text-none">{t('erasedText')}</span>
}
