import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueueSection } from '@/components/queue/queue-section'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { mayHaveQueue, mayReturn } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { found } from '../found'
import { requireActor } from '../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function QueuePage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/queue')
  const [t, articles, queue] = await Promise.all([
    getTranslations('queue'),
    getTranslations('articles'),
    readQueue(actor).then(found),
  ])
  const { toDecide, cameBack, toCheck } = queue
  const nothing = toDecide.length + cameBack.length + toCheck.length === 0
  const kind = mayHaveQueue(actor).allowed ? 'nothing' : 'reader'

  return (
    <PageFrame title={t('title')} lead={nothing ? null : t('lead')} narrow>
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
          {mayReturn(actor).allowed ? <QueueSection name="toDecide" items={toDecide} /> : null}
          <QueueSection name="cameBack" items={cameBack} />
          <QueueSection name="toCheck" items={toCheck} />
        </div>
      )}
    </PageFrame>
  )
}
