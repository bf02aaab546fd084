import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { KnownSource } from '@/lib/domain/claim/known-source'
import { momentFormat } from '@/lib/domain/text/formatters'
import { isolated } from '@/lib/domain/text/isolated'
import { formattingLocales } from '@/lib/i18n/locales'
import { Link } from '@/lib/i18n/navigation'

/** That a source is used by nothing any more: by whom it was withdrawn or corrected, when and why. */
export function FallenSource({ source: { withdrawal, correction } }: { source: KnownSource }) {
  const t = useTranslations()
  const language = formattingLocales[useLocale()]
  const timeZone = useTimeZone() ?? 'UTC'
  const fall = withdrawal ?? correction
  if (!fall) return null
  const how = withdrawal ? 'withdrawn' : 'corrected'
  const time = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  const said = {
    name: isolated(fall.by.name ?? t('app.erasedPerson')),
    moment: isolated(momentFormat(language, time).format(new Date(fall.at))),
    reason: isolated(fall.reason ?? ''),
  }
  return (
    <div className="mb-6">
      <Notice
        title={t(`sources.${how}.title`)}
        action={
          correction ? (
            <Link href={`/sources/${correction.to}`} className="text-accent underline underline-offset-4">
              {t('sources.corrected.to')}
            </Link>
          ) : null
        }
      >
        {t(`sources.${how}.said`, said)}
      </Notice>
    </div>
  )
}
