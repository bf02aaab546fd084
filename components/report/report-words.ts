import { getTranslations } from 'next-intl/server'
import type { ReportLanguage } from '@/lib/domain/report/report'
import { isolated } from '@/lib/domain/text/isolated'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { formattingLocales } from '@/lib/i18n/locales'

/** What a report is written with: its own language, whatever the reader's interface speaks. */
export type ReportWords = ReturnType<typeof wordsWith>

export async function reportWords(language: ReportLanguage): Promise<ReportWords> {
  return wordsWith(await getTranslations({ locale: language }), language)
}

export function wordsWith(t: Awaited<ReturnType<typeof getTranslations<never>>>, language: ReportLanguage) {
  const written = formattingLocales[language]
  const moments = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return {
    t,
    /** In UTC and saying so: a report is read far from where it was made. */
    moment: (at: string) => `${moments.format(new Date(at))} ${isolated('UTC')}`,
    date: (value: string) => partialDateText(value, written),
    name: (person: { name: string | null }) => isolated(person.name ?? t('report.erasedPerson')),
  }
}
