import { useLocale, useTranslations } from 'next-intl'
import { inDigits } from '../domain/text/digits'
import { formattingLocales, type Locale } from './locales'

/** Writes a number of ours, which stands outside of any message, in the reader's digits: told by the zero of the messages. */
export function useDigits(): (number: number | string) => string {
  const style = useTranslations('app')('zero') === '٠' ? 'arab' : 'latn'
  return (number) => inDigits(number, style)
}

/** What `Intl` is asked for: the reader's language and digits. */
export function useFormattingLanguage(): string {
  return formattingLanguage(useLocale(), useTranslations('app')('zero'))
}

/** The same, of the zero that the messages have. */
export function formattingLanguage(locale: Locale, zero: string): string {
  return zero === '٠' ? 'ar-u-nu-arab' : formattingLocales[locale]
}
