import { useLocale, useTranslations } from 'next-intl'
import { type DigitStyle, inDigits } from '../domain/text/digits'
import { formattingLocale } from './locales'

/** In which digits the reader's messages are. */
export function useDigitStyle(): DigitStyle {
  return digitStyleOf(useTranslations('app')('zero'))
}

/** The same, of the zero that the messages have. */
export function digitStyleOf(zero: string): DigitStyle {
  return zero === '٠' ? 'arab' : 'latn'
}

/** Writes a number of ours, which stands outside of any message, in the reader's digits. */
export function useDigits(): (number: number | string) => string {
  const style = useDigitStyle()
  return (number) => inDigits(number, style)
}

/** What `Intl` is asked for: the reader's language and digits. */
export function useFormattingLanguage(): string {
  return formattingLocale(useLocale(), useDigitStyle())
}
