import { useTranslations } from 'next-intl'

/** Stands in for a page on its way; shows only when that takes long enough to wonder. */
export function LoadingPage() {
  const t = useTranslations('app')
  return (
    <main
      id="content"
      className="mx-auto w-full max-w-6xl animate-[appear_200ms_400ms_both] px-4 py-9 text-muted sm:px-7"
    >
      <p role="status">{t('loading')}</p>
    </main>
  )
}
