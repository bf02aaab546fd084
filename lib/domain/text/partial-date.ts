import { momentFormat, yearFormat } from './formatters'

/** `1921`, `1921-03` or `1921-03-16` in words, as exact as it is and no more. */
export function partialDateText(value: string, language: string): string {
  const [year = '', month, day] = value.split('-')
  if (month === undefined) return yearFormat(language).format(Number(year))
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' }
  return momentFormat(language, { ...options, timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`),
  )
}
