import { defineRouting } from 'next-intl/routing'
import { locales } from './locales'

/** Every address carries its language; the one chosen last is remembered for a year. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'ar',
  localePrefix: 'always',
  alternateLinks: false,
  localeCookie: { maxAge: 365 * 24 * 60 * 60 },
})
