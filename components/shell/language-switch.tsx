'use client'

import { useSearchParams } from 'next/navigation'
import { useLocale } from 'next-intl'
import { localeNames, locales } from '@/lib/i18n/locales'
import { Link, usePathname } from '@/lib/i18n/navigation'

/** The same page in each other language, by that language's own name. */
export function LanguageSwitch() {
  const current = useLocale()
  const pathname = usePathname()
  const query = Object.fromEntries(useSearchParams())
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <Link
        key={locale}
        href={{ pathname, query }}
        locale={locale}
        lang={locale}
        className="rounded-lg px-2 py-1.5 text-small font-medium text-accent hover:bg-accent-wash"
      >
        {localeNames[locale]}
      </Link>
    ))
}
