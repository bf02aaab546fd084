import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { digitsCookie, toDigits, withDigits } from '@/lib/i18n/digits'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { messagesIn } from '@/lib/i18n/messages-in'
import { routing } from '@/lib/i18n/routing'
import { pageActor } from './page-actor'

/** What next-intl needs for one request. Times are shown in the server's time zone, the same on both sides. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = requested !== undefined && isLocale(requested) ? requested : routing.defaultLocale
  return { locale, messages: await messagesOf(locale), now: new Date() }
})

async function messagesOf(locale: Locale) {
  const messages = await messagesIn(locale)
  return locale === 'ar' ? withDigits(messages, await digitsOfReader()) : messages
}

/** What the reader chose, or else their newsroom. */
async function digitsOfReader() {
  const own = toDigits((await cookies()).get(digitsCookie)?.value)
  return own ?? (await pageActor())?.newsroom.digits ?? 'latn'
}
