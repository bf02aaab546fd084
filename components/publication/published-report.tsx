import { useLocale, useTranslations } from 'next-intl'
import { whoWhen } from '@/components/claim/who-when'
import { Isolated } from '@/components/ui/free-text'
import type { Publication } from '@/lib/domain/publication/publication'
import { isolated } from '@/lib/domain/text/isolated'
import { getPathname } from '@/lib/i18n/navigation'
import { PublishedFiles } from './published-files'
import { WithdrawPublication } from './withdraw-publication'

/** One report that went out: what it said, why it was published anew and who was told, and whether it was taken back. */
export function PublishedReport({ of, mayWithdraw }: { of: Publication; mayWithdraw: boolean }) {
  const t = useTranslations('publication')
  const { number, kind, finding, reason, told, withdrawal } = of
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line pt-3">
      <a href={`${of.address}/${number}`} className="font-semibold text-accent underline">
        {t('item', { number, kind: t(`kinds.${kind}`) })}
      </a>
      {number > 1 ? <CompareLink article={of.article} from={number - 1} to={number} /> : null}
      <span className="text-small text-muted">{t.rich('by', whoWhen(of.by, of.at))}</span>
      <p className="basis-full">
        <Isolated>{finding}</Isolated>
      </p>
      {withdrawal ? null : <PublishedFiles of={of} />}
      {reason ? (
        <p className="basis-full text-small text-muted">
          <Isolated>{reason}</Isolated>
        </p>
      ) : null}
      {told ? (
        <p className="basis-full text-small text-muted">{t('toldItem', { told: isolated(told) })}</p>
      ) : null}
      {withdrawal ? (
        <p className="basis-full text-small text-danger">
          {t.rich('withdrawnItem', whoWhen(withdrawal.by, withdrawal.at, withdrawal.reason))}
        </p>
      ) : null}
      {mayWithdraw && !withdrawal ? <WithdrawPublication of={of} /> : null}
    </li>
  )
}

/** What changed from one to the other; a page that is asked for as a document, as reports are. */
function CompareLink({ article, from, to }: { article: string; from: number; to: number }) {
  const t = useTranslations('publication')
  const href = getPathname({ href: `/articles/${article}/report/compare`, locale: useLocale() })
  return (
    <a href={`${href}?from=${from}&to=${to}`} className="text-small text-accent underline">
      {t('compareWith', { number: from })}
    </a>
  )
}
