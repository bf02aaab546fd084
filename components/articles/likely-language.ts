import { directionOf } from '@/lib/domain/article/language'

/**
 * The language that an article seems to be in: the newsroom's own, unless its letters are of the other direction; then the
 * one of Arabic and English that is written in it. Letters of the first 2,000 code units count.
 */
export function likelyLanguage({ title, text }: { title: string; text: string }, own: string): string {
  const beginning = `${title} ${text}`.slice(0, 2000)
  const rtl = beginning.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0
  const ltr = beginning.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (rtl === ltr || directionOf(own) === (rtl > ltr ? 'rtl' : 'ltr')) return own
  return rtl > ltr ? 'ar' : 'en'
}
