import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import { claimStates, placements, reopeningCauses } from '@/lib/domain/claim/claim-codes'
import { claimKinds } from '@/lib/domain/claim/claim-details'
import { detailFields } from '@/lib/domain/claim/detail-fields'
import { sourceTypes } from '@/lib/domain/claim/source-type'
import { stances } from '@/lib/domain/claim/stance'
import { reasonCodes, verdicts } from '@/lib/domain/claim/verdict'
import { languageNames, momentFormat } from '@/lib/domain/text/formatters'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'
import { erased, type Field, type Value } from './changes'
import { ErasedText } from './erased-text'

/** A recorded value as the reader reads it. A code that this version does not know stands as it was recorded. */
export function RecordedValue({ field, value }: { field: Field; value: Value }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useFormattingLanguage()
  const timeZone = useTimeZone() ?? 'UTC'
  if (value === erased) return <ErasedText />
  if (value === null) return <span className="text-muted">{t('history.nothing')}</span>
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  if (Array.isArray(value)) return value.map((code) => wordOf(t, field, code)).join(' · ')
  if (dates.has(field)) return <Isolated>{partialDateText(value, language)}</Isolated>
  if (field === 'dueAt') {
    const time = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
    return momentFormat(language, time).format(new Date(value))
  }
  if (field === 'language') return languageNames(locale).of(value) ?? value
  if (field === 'sourceUrl') return <bdi dir="ltr">{value}</bdi>
  if (field === 'sha256') return <bdi className="font-mono text-xs">{value}</bdi>
  return <Isolated className="whitespace-pre-line">{wordOf(t, field, value)}</Isolated>
}

const dates: ReadonlySet<Field> = new Set([
  'publishedOn' as const,
  'checkAgainOn' as const,
  ...detailFields.flatMap(({ field, form }) => (form === 'date' ? [field] : [])),
])

function wordOf(t: ReturnType<typeof useTranslations<never>>, field: Field, code: string): string {
  const key = keyOf(field, code)
  return key ? t(key) : code
}

function keyOf(field: Field, code: string) {
  switch (field) {
    case 'kind':
      return known('kinds', claimKinds, code)
    case 'state':
      return known('states', claimStates, code)
    case 'verdict':
      return known('verdicts', verdicts, code)
    case 'stance':
      return known('stances', stances, code)
    case 'sourceType':
      return known('sourceTypes', sourceTypes, code)
    case 'reasons':
      return known('reasonCodes', reasonCodes, code)
    case 'placement':
      return known('placements', placements, code)
    case 'cause':
      return known('queue.causes', reopeningCauses, code)
    default:
      return null
  }
}

function known<Group extends string, Code extends string>(
  group: Group,
  codes: readonly Code[],
  code: string,
) {
  const found = codes.find((candidate) => candidate === code)
  return found ? (`${group}.${found}` as const) : null
}
