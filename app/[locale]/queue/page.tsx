import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveList } from '@/components/live/live-list'
import { DecideSection } from '@/components/queue/decide-section'
import { queueFilterIn } from '@/components/queue/queue-filter-query'
import { QueueSection } from '@/components/queue/queue-section'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import type { Query } from '@/lib/domain/claim/filter-query'
import { mayHaveQueue, mayReturn } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { openQueue } from '@/lib/operations/claim/open-queue'
import { listViews } from '@/lib/operations/view/list-views'
import { found } from '../found'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default withMessages(['live', 'problems', 'queue', 'refusals', 'verdicts', 'views'], QueuePage)

/** What waits for whoever is signed in, and the way into deciding it. */
async function QueuePage({ params, searchParams }: Props) {
  const actor = await requireActor(await localeOf(params), '/queue')
  const who = { id: actor.id, role: actor.role }
  const [t, articles, query, queue, views] = await Promise.all([
    getTranslations('queue'),
    getTranslations('articles'),
    searchParams,
    openQueue(actor).then(found),
    listViews(actor).then(found),
  ])
  const { toDecide, cameBack, toCheck, toCheckAgain } = queue
  const nothing = [toDecide, cameBack, toCheck, toCheckAgain].every(({ length }) => length === 0)
  const kind = mayHaveQueue(actor).allowed ? 'nothing' : 'reader'

  return (
    <PageFrame title={t('title')} lead={nothing ? null : t('lead')} narrow>
      <LiveList of="change" />
      {nothing ? (
        <Notice
          kind="empty"
          title={t(`${kind}.title`)}
          action={
            <Link href="/articles" className={buttonClass()}>
              {articles('title')}
            </Link>
          }
        >
          {t(`${kind}.text`)}
        </Notice>
      ) : (
        <div className="grid gap-9">
          {mayReturn(actor).allowed ? (
            <DecideSection lines={toDecide} filter={queueFilterIn(query)} views={views.items} actor={who} />
          ) : null}
          <QueueSection name="cameBack" items={cameBack} actor={who} />
          {toCheckAgain.length > 0 ? (
            <QueueSection name="toCheckAgain" items={toCheckAgain} actor={who} />
          ) : null}
          <QueueSection name="toCheck" items={toCheck} actor={who} />
        </div>
      )}
    </PageFrame>
  )
}
