import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json'
import en from '../../../messages/en.json'
import type { ReportLanguage } from '../../domain/report/report'
import { isolated } from '../../domain/text/isolated'
import { partialDateText } from '../../domain/text/partial-date'
import { formattingLocales } from '../../i18n/locales'

/** What a report is written with: its own language, whatever the reader's interface speaks. */
export type ReportWords = ReturnType<typeof wordsIn>

export function reportWords(language: ReportLanguage): ReportWords {
  return words[language]
}

const messages: Record<ReportLanguage, typeof ar> = { ar, en }

/** Without a request and without a page, for it is other threads that write reports. */
function wordsIn(language: ReportLanguage) {
  const t = createTranslator({ locale: language, messages: messages[language] })
  const written = formattingLocales[language]
  const moments = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(written, { type: 'unit' })
  return {
    language,
    t,
    /** In UTC and saying so: a report is read far from where it was made. */
    moment: (at: string) => `${moments.format(new Date(at))} ${isolated('UTC')}`,
    list: (names: readonly string[]) => lists.format(names),
    date: (value: string) => partialDateText(value, written),
    name: (person: { name: string | null }) => isolated(person.name ?? t('report.erasedPerson')),
  }
}

const words: Record<ReportLanguage, ReportWords> = { ar: wordsIn('ar'), en: wordsIn('en') }
