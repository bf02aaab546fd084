import { useTranslations } from 'next-intl'
import type { Change } from './changes'
import { RecordedValue } from './recorded-value'

/** Fields with what they became, and what they were before. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const t = useTranslations('history')
  if (changes.length === 0) return null
  return (
    <dl className="grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {changes.map(({ field, before, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries never change, and a field may stand twice
        <div key={index} className="contents">
          <dt className="text-small text-muted pt-0.5">{t(`fields.${field}`)}</dt>
          <dd className="min-w-0">
            {before === undefined ? null : (
              <>
                <del className="text-muted no-underline">
                  <span className="sr-only">{t('was')} </span>
                  <RecordedValue field={field} value={before} />
                </del>
                <span aria-hidden className="mx-2 inline-block text-muted rtl:-scale-x-100">
                  →
                </span>
                <span className="sr-only">{t('became')} </span>
              </>
            )}
            <ins className="no-underline">
              <RecordedValue field={field} value={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
