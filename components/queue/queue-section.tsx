import { useTranslations } from 'next-intl'
import { aTurn, InTurns } from '@/components/ui/in-turns'
import type { QueueItem } from '@/lib/domain/claim/queue'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { QueueRow } from './queue-row'
import { SelectionProvider } from './selection'
import { SelectionBar } from './selection-bar'

type Props = {
  name: 'cameBack' | 'toCheck' | 'toCheckAgain'
  items: QueueItem[]
  actor: Pick<Actor, 'id' | 'role'>
}

/** One kind of thing that waits, or the good news that none does. */
export function QueueSection({ name, items, actor }: Props) {
  const t = useTranslations('queue')
  return (
    <section aria-labelledby={name} className="grid gap-3">
      <h2 id={name} className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold">
        {t(`${name}.title`)}
        {items.length > 0 ? (
          <span className="text-small font-normal text-muted">{t('count', { count: items.length })}</span>
        ) : null}
      </h2>
      {items.length === 0 ? (
        <p className="text-muted">{t(`${name}.empty`)}</p>
      ) : (
        <SelectionProvider actor={actor} items={items.map(selectableOf)}>
          <SelectionBar form={`selection/${name}`} />
          <ul className="divide-y divide-line overflow-hidden rounded border border-line bg-sheet shadow-sheet">
            <InTurns items={items} weigh={() => aTurn / 8}>
              {(item) => <QueueRow key={item.claim.id} item={item} />}
            </InTurns>
          </ul>
        </SelectionProvider>
      )}
    </section>
  )
}

function selectableOf({ article, claim: { id, number, version, state } }: QueueItem) {
  return { id, number, version, state, article: article.title }
}
