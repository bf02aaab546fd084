import type { Option } from '@/components/ui/select-field'
import { languageNames } from '@/lib/domain/text/formatters'

/** The languages offered for an article, named in the reader's language; whatever else is `chosen` already comes too. */
export function languageOptions(locale: string, chosen: string): Option[] {
  const names = languageNames(locale)
  const tags = offered.includes(chosen) ? offered : [chosen, ...offered]
  return tags.map((value) => ({ value, label: names.of(value) ?? value }))
}

const offered = [
  'ar',
  'en',
  'fr',
  'fa',
  'ur',
  'tr',
  'he',
  'ku',
  'es',
  'de',
  'it',
  'pt',
  'ru',
  'uk',
  'hy',
  'az',
  'zh',
]
