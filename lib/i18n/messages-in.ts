import type { Locale } from './locales'

/** What the interface says in a language. */
export async function messagesIn(locale: Locale) {
  const { default: messages } =
    locale === 'ar' ? await import('@/messages/ar.json') : await import('@/messages/en.json')
  return messages
}
