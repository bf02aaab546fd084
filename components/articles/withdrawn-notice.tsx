import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Article } from '@/lib/domain/article/article'
import { momentFormat } from '@/lib/domain/text/formatters'
import { isolated } from '@/lib/domain/text/isolated'
import { formattingLocales } from '@/lib/i18n/locales'

/** That an article is out of the check, by whom, when and why, and what that means. */
export function WithdrawnNotice({
  withdrawal: { by, at, reason },
}: {
  withdrawal: NonNullable<Article['withdrawal']>
}) {
  const t = useTranslations()
  const time = { dateStyle: 'long', timeStyle: 'short', timeZone: useTimeZone() ?? 'UTC' } as const
  const moment = momentFormat(formattingLocales[useLocale()], time).format(new Date(at))
  return (
    <Notice title={t('articleWithdrawal.title')}>
      <p>
        {t('articleWithdrawal.said', {
          name: isolated(by.name ?? t('app.erasedPerson')),
          moment: isolated(moment),
          reason: isolated(reason ?? ''),
        })}
      </p>
      <p className="text-muted">{t('articleWithdrawal.effect')}</p>
    </Notice>
  )
}
