import { useLocale, useTimeZone } from 'next-intl'
import { createFormatter } from 'use-intl/core'
import { formattingLocale, type Locale } from './locales'
import { useDigitStyle } from './use-digits'

/** Numbers, dates and lists in the reader's language and digits. */
export function useFormatter() {
  const locale = useLocale()
  const digits = useDigitStyle()
  return createFormatter({
    // Formatting alone takes digits along with a language; the product speaks no more languages for that.
    locale: digits === 'arab' ? (formattingLocale(locale, digits) as Locale) : locale,
    timeZone: useTimeZone() ?? 'UTC',
  })
}
