import { getRequestConfig } from 'next-intl/server'
import { isLocale, type Locale } from './locales'
import { routing } from './routing'

/** What next-intl needs for one request. Times are shown in the server's time zone, the same on both sides. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = requested !== undefined && isLocale(requested) ? requested : routing.defaultLocale
  return { locale, messages: await messagesOf(locale), now: new Date() }
})

async function messagesOf(locale: Locale) {
  const { default: messages } =
    locale === 'ar' ? await import('@/messages/ar.json') : await import('@/messages/en.json')
  return messages
}
