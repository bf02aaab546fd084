import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json'
import en from '../../../messages/en.json'
import type { ReportLanguage } from '../../domain/report/report'
import { type DigitStyle, inDigits } from '../../domain/text/digits'
import { isolated } from '../../domain/text/isolated'
import { partialDateText } from '../../domain/text/partial-date'
import { formattingLocale } from '../../i18n/locales'

/** What a report is written with: its own language, whatever the reader's interface speaks. */
export type ReportWords = ReturnType<typeof wordsIn>

/** In an Arabic report of a newsroom that wants them, what is not text of a person is in the digits ٠–٩. */
export function reportWords(language: ReportLanguage, digits: DigitStyle = 'latn'): ReportWords {
  return language === 'ar' && digits === 'arab' ? arabicDigits : words[language]
}

const messages: Record<ReportLanguage, typeof ar> = { ar, en }

/** Without a request and without a page, for it is other threads that write reports. */
function wordsIn(language: ReportLanguage, digits: DigitStyle = 'latn') {
  const written = formattingLocale(language, digits)
  // The language of the messages is `language` all the same: this one says how numbers in them are written.
  const t = createTranslator({ locale: written as ReportLanguage, messages: messages[language] })
  const moments = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(written, { type: 'unit' })
  return {
    language,
    digits,
    t,
    number: (value: number) => inDigits(value, digits),
    /** In UTC and saying so: a report is read far from where it was made. */
    moment: (at: string) => `${moments.format(new Date(at))} ${isolated('UTC')}`,
    list: (names: readonly string[]) => lists.format(names),
    date: (value: string) => partialDateText(value, written),
    name: (person: { name: string | null }) => isolated(person.name ?? t('report.erasedPerson')),
  }
}

const words: Record<ReportLanguage, ReportWords> = { ar: wordsIn('ar'), en: wordsIn('en') }
const arabicDigits = wordsIn('ar', 'arab')
