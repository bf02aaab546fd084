'use client'

import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { localeNames, locales } from '@/lib/i18n/locales'
import { Link, usePathname } from '@/lib/i18n/navigation'

/** Every language by its own name, for someone who may not read the one shown. */
export function LanguageChoice() {
  const t = useTranslations('app')
  const current = useLocale()
  const pathname = usePathname()
  const query = Object.fromEntries(useSearchParams())
  return (
    <nav aria-label={t('language')} className="flex rounded-lg border border-edge bg-sheet p-0.5">
      {locales.map((locale) => (
        <Link
          key={locale}
          href={{ pathname, query }}
          locale={locale}
          lang={locale}
          aria-current={locale === current ? 'true' : undefined}
          className="rounded-md px-3.5 py-1 font-medium text-muted hover:text-ink aria-[current]:bg-accent aria-[current]:text-on-accent"
        >
          {localeNames[locale]}
        </Link>
      ))}
    </nav>
  )
}
