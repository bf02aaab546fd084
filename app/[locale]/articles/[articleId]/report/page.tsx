import '@/lib/export/html/report.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportTools } from '@/components/export/report-tools'
import { Publications } from '@/components/publication/publications'
import { ShareLinks } from '@/components/publication/share-links'
import { Checklist } from '@/components/report/checklist'
import { ReportPieces } from '@/components/report/report-pieces'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { mayPublish, mayReadInternal, mayShare } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listPublications } from '@/lib/operations/publication/list-publications'
import { listShareLinks } from '@/lib/operations/publication/list-share-links'
import { readReportPage } from '@/lib/operations/report/read-report-page'
import { found } from '../../../found'
import { withMessages } from '../../../page-messages'
import { requireActor } from '../../../require-actor'

type Props = { params: Promise<{ locale: string; articleId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

export default withMessages(['publication', 'problems', 'refusals', 'secret', 'sharing'], ReportPage)

async function ReportPage({ params }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const actor = await requireActor(locale, `/articles/${id.data}/report`)
  const [page, published, links] = await Promise.all([
    readReportPage(actor, id.data),
    listPublications(actor, id.data),
    mayShare(actor).allowed ? listShareLinks(actor, id.data) : null,
  ])
  const { language, pieces, checklist, entries } = found(page)
  const may = mayPublish(actor)
  const [refusals, report] = await Promise.all([getTranslations('refusals'), getTranslations('report')])
  return (
    <main
      id="content"
      className="mx-auto w-full max-w-4xl px-4 py-6 sm:px-7 sm:py-9 print:max-w-none print:p-0"
    >
      <ReportTools article={id.data} mayCheck={mayReadInternal(actor).allowed} />
      <Checklist article={id.data} items={checklist} />
      <Publications
        article={id.data}
        published={found(published).items}
        seen={entries}
        off={may.allowed ? null : refusals(may.reason)}
      />
      {links ? (
        <ShareLinks article={id.data} links={found(links).items} now={new Date().toISOString()} />
      ) : null}
      <p className="draft-mark">{report('draftNotice')}</p>
      <ReportPieces language={language} pieces={pieces} />
    </main>
  )
}
