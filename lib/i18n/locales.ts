/** The languages the interface speaks, the first one when nothing else is known. */
export const locales = ['ar', 'en'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name, as a switch offers it. */
export const localeNames: Record<Locale, string> = { ar: 'العربية', en: 'English' }

/** What `Intl` is asked for: Arabic dates and words, but Latin digits everywhere. */
export const formattingLocales: Record<Locale, string> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value)
}
