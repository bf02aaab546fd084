import { useTranslations } from 'next-intl'
import { useDrawnWriting } from '@/components/shell/drawn-writing'
import { momentWords } from '@/components/ui/moment-words'
import { Notice } from '@/components/ui/notice'
import type { Article } from '@/lib/domain/article/article'
import { isolated } from '@/lib/domain/text/isolated'

/** That an article is out of the check, by whom, when and why, and what that means. */
export function WithdrawnNotice({
  withdrawal: { by, at, reason },
}: {
  withdrawal: NonNullable<Article['withdrawal']>
}) {
  const t = useTranslations()
  const moment = momentWords(at, 'absolute', useDrawnWriting()).text
  return (
    <Notice title={t('articleWithdrawal.title')}>
      <p>
        {t('articleWithdrawal.said', {
          name: isolated(by.name ?? t('app.erasedPerson')),
          moment: isolated(moment),
          reason: isolated(reason ?? t('report.erased')),
        })}
      </p>
      <p className="text-muted">{t('articleWithdrawal.effect')}</p>
    </Notice>
  )
}
