'use client'

import { useTranslations } from 'next-intl'
import { whoWhen } from '@/components/claim/who-when'
import { Isolated } from '@/components/ui/free-text'
import type { Publication } from '@/lib/domain/publication/publication'
import { PublishForm } from './publish-form'
import { WithdrawPublication } from './withdraw-publication'

type Props = {
  article: string
  published: readonly Publication[]
  /** Why this person may not publish; null where they may. */
  off: string | null
}

/** What of an article went out, the newest first, and the way to let its report go out. */
export function Publications({ article, published, off }: Props) {
  const t = useTranslations('publication')
  return (
    <details className="mb-5 rounded border border-line bg-sheet px-5 py-4 print:hidden">
      <summary className="w-fit cursor-pointer font-semibold text-accent">
        {t('title')}
        {published.length > 0 ? (
          <span className="ms-2 text-small font-normal text-muted">{published.length}</span>
        ) : null}
      </summary>
      <p className="mt-1 mb-4 text-small text-muted">{t('lead')}</p>
      {published.length === 0 ? (
        <p className="mb-4 text-muted">{t('none')}</p>
      ) : (
        <ol className="mb-5 grid gap-3" aria-label={t('list')}>
          {published.toReversed().map((each) => (
            <li
              key={each.id}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line pt-3"
            >
              <a href={`${each.address}/${each.number}`} className="font-semibold text-accent underline">
                {t('item', { number: each.number, kind: t(`kinds.${each.kind}`) })}
              </a>
              <span className="text-small text-muted">{t.rich('by', whoWhen(each.by, each.at))}</span>
              <p className="basis-full">
                <Isolated>{each.finding}</Isolated>
              </p>
              {each.reason ? (
                <p className="basis-full text-small text-muted">
                  <Isolated>{each.reason}</Isolated>
                </p>
              ) : null}
              {each.withdrawal ? (
                <p className="basis-full text-small text-danger">
                  {t.rich(
                    'withdrawnItem',
                    whoWhen(each.withdrawal.by, each.withdrawal.at, each.withdrawal.reason),
                  )}
                </p>
              ) : null}
              {off === null && !each.withdrawal ? <WithdrawPublication of={each} /> : null}
            </li>
          ))}
        </ol>
      )}
      <PublishForm article={article} again={published.length > 0} off={off} />
    </details>
  )
}
