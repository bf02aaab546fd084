'use client'

import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import type { Publication } from '@/lib/domain/publication/publication'
import { PublishForm } from './publish-form'
import { PublishedReport } from './published-report'

type Props = {
  article: string
  published: readonly Publication[]
  /** Of how many entries the report is that stands on the page. */
  seen: number
  /** Why this person may not publish; null where they may. */
  off: string | null
}

/** What of an article went out, the newest first, and the way to let its report go out. */
export function Publications({ article, published, seen, off }: Props) {
  const t = useTranslations('publication')
  return (
    <details className="mb-5 rounded border border-line bg-sheet px-5 py-4 print:hidden">
      <summary className="w-fit cursor-pointer font-semibold text-accent">
        {t('title')}
        {published.length > 0 ? (
          <span className="ms-2 text-small font-normal text-muted">
            <Digits of={published.length} />
          </span>
        ) : null}
      </summary>
      <p className="mt-1 mb-4 text-small text-muted">{t('lead')}</p>
      {published.length === 0 ? (
        <p className="mb-4 text-muted">{t('none')}</p>
      ) : (
        <ol className="mb-5 grid gap-3" aria-label={t('list')}>
          {published.toReversed().map((each) => (
            <PublishedReport key={each.id} of={each} mayWithdraw={off === null} />
          ))}
        </ol>
      )}
      <PublishForm article={article} again={published.length > 0} seen={seen} off={off} />
    </details>
  )
}
