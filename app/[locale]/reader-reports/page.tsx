import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReaderReportItem } from '@/components/publication/reader-report-item'
import { ReaderReportStates } from '@/components/publication/reader-report-states'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { mayAdminister, mayHandleReaderReports } from '@/lib/domain/policy'
import { readerReportsQuery } from '@/lib/domain/publication/reader-report'
import { localeOf } from '@/lib/i18n/locale-of'
import { listReaderReports } from '@/lib/operations/publication/list-reader-reports'
import { found } from '../found'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('readerReports'))('title') }
}

export default withMessages(['erasure', 'problems', 'readerReports', 'refusals'], ReaderReportsPage)

/** What readers say is wrong in published reports, for editors. */
async function ReaderReportsPage({ params, searchParams }: Props) {
  const actor = await requireActor(await localeOf(params), '/reader-reports')
  const [t, refusals] = await Promise.all([getTranslations('readerReports'), getTranslations('refusals')])
  const permission = mayHandleReaderReports(actor)
  if (!permission.allowed) {
    return (
      <PageFrame title={t('title')} narrow>
        <Notice>{refusals(permission.reason)}</Notice>
      </PageFrame>
    )
  }
  const asked = await searchParams
  const { data } = readerReportsQuery.safeParse({ state: asked.state, cursor: asked.cursor })
  const query = data ?? readerReportsQuery.parse({})
  const { items, nextCursor } = found(await listReaderReports(actor, query))
  return (
    <PageFrame title={t('title')} lead={t('lead')} narrow>
      <ReaderReportStates current={query.state} />
      {items.length === 0 ? <Notice kind="empty" title={t(`empty.${query.state}`)} /> : null}
      <ul className="grid gap-4">
        {items.map((item) => (
          <ReaderReportItem key={item.id} report={item} mayErase={mayAdminister(actor).allowed} />
        ))}
      </ul>
      <NextPage
        pathname="/reader-reports"
        query={{ state: query.state }}
        cursor={query.cursor}
        nextCursor={nextCursor}
        nextLabel={t('older')}
        firstLabel={t('newest')}
      />
    </PageFrame>
  )
}
