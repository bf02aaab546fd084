import type { DigitStyle } from '../domain/text/digits'

/** The languages the interface speaks, the first one when nothing else is known. */
export const locales = ['ar', 'en'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name, as a switch offers it. */
export const localeNames: Record<Locale, string> = { ar: 'العربية', en: 'English' }

/** What `Intl` is asked for: a language's dates and words, in the digits that are wanted. Those of English are Latin. */
export function formattingLocale(locale: Locale, digits: DigitStyle): string {
  return locale === 'ar' ? `ar-u-nu-${digits}` : 'en-GB'
}

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value)
}
