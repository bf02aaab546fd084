import { useTimeZone } from 'next-intl'
import { aTurn, InTurns } from '@/components/ui/in-turns'
import { erasableIn } from '@/lib/domain/history/erasure'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import type { ArticleId } from '@/lib/domain/ids'
import { momentFormat } from '@/lib/domain/text/formatters'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'
import { EraseButtons } from './erase-buttons'
import type { Erasing } from './erase-dialog'
import { HistoryItem, idOf } from './history-item'

type Props = { article: ArticleId; entries: HistoryEntry[]; mayErase: boolean }

/** Entries in the order they happened, under the day they happened on. */
export function HistoryList({ article, entries, mayErase }: Props) {
  const language = useFormattingLanguage()
  const timeZone = useTimeZone() ?? 'UTC'
  const dayOf = momentFormat(language, { dateStyle: 'full', timeZone })
  const days = groupBy(entries, ({ at }) => dayOf.format(new Date(at)))
  return (
    <div className="grid gap-8">
      {mayErase ? <EraseButtons erasable={entries.flatMap((entry) => erasingOf(entry, article))} /> : null}
      {days.map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-3 font-semibold text-muted">{day}</h2>
          <ol className="divide-y divide-line rounded border border-line bg-sheet shadow-sheet">
            <InTurns items={ofDay} weigh={() => aTurn / 4}>
              {(entry) => <HistoryItem key={entry.n} article={article} entry={entry} mayErase={mayErase} />}
            </InTurns>
          </ol>
        </section>
      ))}
    </div>
  )
}

function erasingOf(entry: HistoryEntry, article: ArticleId): Erasing[] {
  const subject = erasableIn(entry, article)
  return subject ? [{ ...subject, within: idOf(entry) }] : []
}

/** Groups in the order in which their keys first appear. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}
