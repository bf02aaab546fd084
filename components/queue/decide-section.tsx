import { useTranslations } from 'next-intl'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { Drawn } from '@/components/document/drawn'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { SavedViews } from '@/components/views/saved-views'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { linesByArticle } from '@/lib/domain/claim/review-order'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { SavedView } from '@/lib/domain/view/saved-view'
import { LineFacts } from './line-facts'
import { QueueFilterBar } from './queue-filter'
import { passesQueueFilter, type QueueFilter, queueQueryOf } from './queue-filter-query'
import { reviewAddress } from './review-address'
import { SelectBox, SelectionProvider } from './selection'
import { SelectionBar } from './selection-bar'

type Props = {
  lines: QueueLine[]
  filter: QueueFilter
  views: readonly SavedView[]
  actor: Pick<Actor, 'id' | 'role'>
}

/** The proposals that wait for an editor, by article, and the way to decide them one after the other. */
export function DecideSection({ lines, filter, views, actor }: Props) {
  const t = useTranslations('queue')
  const app = useTranslations('app')
  const groups = linesByArticle(lines)
  const shown = linesByArticle(lines.filter((line) => passesQueueFilter(line, filter)))
  const first = shown[0]?.lines[0]
  const people = new Map(
    lines.map(({ proposal }) => [proposal.by.id, proposal.by.name ?? app('erasedPerson')]),
  )
  return (
    <section aria-labelledby="toDecide" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="toDecide" className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold">
          {t('toDecide.title')}
          {lines.length > 0 ? (
            <span className="text-small font-normal text-muted">{t('count', { count: lines.length })}</span>
          ) : null}
        </h2>
        {first ? (
          <PlainLink href={reviewAddress(first, lines.length)} className={buttonClass('primary')}>
            {t('review.start')}
          </PlainLink>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <p className="text-muted">{t('toDecide.empty')}</p>
      ) : (
        <>
          <QueueFilterBar
            me={actor.id}
            filter={filter}
            articles={groups.map(({ article }) => ({ value: article.id, label: article.title }))}
            people={[...people].map(([value, label]) => ({ value, label }))}
          />
          <SavedViews list="queue" views={views} query={queueQueryOf(filter).slice(1)} />
          <SelectionProvider actor={actor} items={shown.flatMap((group) => group.lines.map(selectableOf))}>
            <SelectionBar form="selection/queue" />
            {shown.length === 0 ? <p className="text-muted">{t('filter.none')}</p> : null}
            {shown.map(({ article, lines: group }) => (
              <div key={article.id} className="grid gap-2">
                <h3
                  id={`queue-${article.id}`}
                  className="mt-2 flex flex-wrap items-baseline gap-x-3 font-semibold"
                >
                  <Isolated lang={article.language}>{article.title}</Isolated>
                  <span className="text-small font-normal text-muted">
                    {t('count', { count: group.length })}
                  </span>
                </h3>
                <ul
                  aria-labelledby={`queue-${article.id}`}
                  className="divide-y divide-line overflow-hidden rounded border border-line bg-sheet shadow-sheet"
                >
                  {group.map((line) => (
                    <li key={line.claim.id} className="flex gap-3 px-5 py-3 hover:bg-accent-wash sm:px-6">
                      <SelectBox id={line.claim.id} number={line.claim.number} article={article.title} />
                      <Drawn as="div" className="relative min-w-0 flex-1">
                        <Line line={line} started={lines.length} />
                      </Drawn>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </SelectionProvider>
        </>
      )}
    </section>
  )
}

function selectableOf({ article, claim, proposal }: QueueLine) {
  const { id, number, version } = claim
  return { id, number, version, state: 'proposed' as const, proposal: proposal.id, article: article.title }
}

function Line({ line, started }: { line: QueueLine; started: number }) {
  const t = useTranslations('queue')
  const { article, claim, proposal } = line
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-small">
        <VerdictWord verdict={proposal.verdict} />
        <bdi dir="ltr" className="text-muted">
          #<Digits of={claim.number} />
        </bdi>
        {claim.central ? <Badge tone="accent">{t('central')}</Badge> : null}
      </p>
      <h4 className="reading text-lg">
        <PlainLink href={reviewAddress(line, started)} className="after:absolute after:inset-0">
          <Isolated lang={article.language}>{claim.quote}</Isolated>
        </PlainLink>
      </h4>
      <LineFacts line={line} age={<DrawnTime at={proposal.at} />} />
    </>
  )
}
