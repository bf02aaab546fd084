import { useTranslations } from 'next-intl'
import { useDrawnWriting } from '@/components/shell/drawn-writing'
import { momentWords } from '@/components/ui/moment-words'
import { Notice } from '@/components/ui/notice'
import type { KnownSource } from '@/lib/domain/claim/known-source'
import { isolated } from '@/lib/domain/text/isolated'
import { Link } from '@/lib/i18n/navigation'

/** That a source is used by nothing any more: by whom it was withdrawn or corrected, when and why. */
export function FallenSource({ source: { withdrawal, correction } }: { source: KnownSource }) {
  const t = useTranslations()
  const writing = useDrawnWriting()
  const fall = withdrawal ?? correction
  if (!fall) return null
  const how = withdrawal ? 'withdrawn' : 'corrected'
  const said = {
    name: isolated(fall.by.name ?? t('app.erasedPerson')),
    moment: isolated(momentWords(fall.at, 'absolute', writing).text),
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
