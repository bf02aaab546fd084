import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { createFormatter } from 'use-intl/core'
import type { Locale } from './locales'

/** Numbers, dates and lists in the reader's language and digits. */
export function useFormatter() {
  const locale = useLocale()
  const zero = useTranslations('app')('zero')
  // Formatting alone takes digits along with a language; the product speaks no more languages for that.
  const written = zero === '٠' ? ('ar-u-nu-arab' as Locale) : locale
  return createFormatter({
    locale: written,
    timeZone: useTimeZone() ?? 'UTC',
  })
}
