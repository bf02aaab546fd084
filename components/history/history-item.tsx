import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { Drawn } from '@/components/document/drawn'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Disclosure } from '@/components/ui/disclosure'
import { erasableIn } from '@/lib/domain/history/erasure'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import type { ArticleId } from '@/lib/domain/ids'
import { isolated } from '@/lib/domain/text/isolated'
import { CarriedList } from './carried-list'
import { ChangeList } from './change-list'
import { changesOf } from './changes'
import { EraseButton } from './erase-button'
import { HistorySentence, isKnownAction } from './history-sentence'

type Props = { article: ArticleId; entry: HistoryEntry; mayErase: boolean }

/** One entry: who did what and when, then what it changed. */
export function HistoryItem({ article, entry, mayErase }: Props) {
  const t = useTranslations()
  const erasable = mayErase ? erasableIn(entry, article) : null
  const fellAway = entry.before?.state === 'approved' && entry.after.state === 'reopened'
  return (
    <Drawn
      as="li"
      id={idOf(entry)}
      className="grid gap-2 px-5 py-4 sm:grid-cols-[3rem_minmax(0,1fr)] sm:px-6"
    >
      <span className="text-small text-muted">
        <span className="sr-only">{t('history.entry', { n: entry.n })}</span>
        <bdi aria-hidden>
          <Digits of={entry.n} />
        </bdi>
      </span>
      <div className="grid gap-2">
        <div>
          <p className="font-medium">
            <HistorySentence entry={entry} />
          </p>
          <p className="flex flex-wrap gap-x-3 text-small text-muted">
            <span>{t(`roles.${entry.actor.role}`)}</span>
            {entry.token ? (
              <span>
                {entry.token.name === null
                  ? t('history.bySomeToken')
                  : t('history.byToken', { name: isolated(entry.token.name) })}
              </span>
            ) : null}
            <DrawnTime at={entry.at} show="both" />
            {entry.claim ? (
              <PlainLink
                href={`/articles/${article}?claim=${entry.claim.number}`}
                className="text-accent underline underline-offset-4"
              >
                {t('history.openClaim', { number: entry.claim.number })}
              </PlainLink>
            ) : null}
          </p>
        </div>
        {fellAway && entry.action !== 'claim-reopened' ? (
          <p className="text-needs-sources">{t('history.fellAway')}</p>
        ) : null}
        {isKnownAction(entry.action) ? (
          <>
            <ChangeList changes={changesOf(entry)} />
            <CarriedList entry={entry} />
          </>
        ) : (
          <Disclosure summary={t('history.raw')}>
            <pre dir="ltr" className="overflow-x-auto text-small whitespace-pre-wrap">
              {JSON.stringify({ before: entry.before, after: entry.after }, null, 2)}
            </pre>
          </Disclosure>
        )}
        {erasable ? (
          <p className="print:hidden">
            <EraseButton kind={erasable.kind} within={idOf(entry)} />
          </p>
        ) : null}
      </div>
    </Drawn>
  )
}

/** Where the entry stands in the page. */
export function idOf({ n }: HistoryEntry): string {
  return `entry-${n}`
}
