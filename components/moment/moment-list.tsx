import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { HistorySentence } from '@/components/history/history-sentence'
import { Time } from '@/components/ui/time'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { Link } from '@/lib/i18n/navigation'
import { FollowedList } from './followed-list'

/** Entries to either side of the one that is shown. */
const reach = 4

/** The entries around the moment that is shown, each the way to its own moment. */
export function MomentList({ path, at, history }: { path: string; at: number; history: HistoryEntry[] }) {
  const t = useTranslations('moments')
  const [first, last] = [Math.max(1, at - reach), Math.min(history.length, at + reach)]
  const link = 'text-accent underline underline-offset-4'
  return (
    <nav aria-label={t('list')}>
      {first > 1 ? (
        <Link href={{ pathname: path, query: { at: first - 1 } }} className={link}>
          {t('earlierEntries')}
        </Link>
      ) : null}
      {/* On a narrow screen what the moment shows comes below: the list leaves room for it. */}
      <FollowedList current={at} className="my-1 max-lg:max-h-72 max-lg:overflow-y-auto" start={first}>
        {history.slice(first - 1, last).map((entry) => (
          <li key={entry.n}>
            <Link
              href={{ pathname: path, query: { at: entry.n } }}
              scroll={false}
              aria-current={entry.n === at ? 'step' : undefined}
              className="grid grid-cols-[2.5rem_minmax(0,1fr)] rounded px-2 py-1.5 text-ink no-underline hover:bg-accent-wash aria-[current]:bg-accent-wash aria-[current]:font-semibold"
            >
              <span className="text-muted">
                <Digits of={entry.n} />
              </span>
              <span>
                <HistorySentence entry={entry} />
                <Time at={entry.at} show="absolute" className="block text-small font-normal text-muted" />
              </span>
            </Link>
          </li>
        ))}
      </FollowedList>
      {last < history.length ? (
        <Link href={{ pathname: path, query: { at: last + 1 } }} className={link}>
          {t('laterEntries')}
        </Link>
      ) : null}
    </nav>
  )
}
