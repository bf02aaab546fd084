import '@/lib/export/html/report.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportPieces } from '@/components/report/report-pieces'
import { ReportTools } from '@/components/report/report-tools'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { mayReadInternal } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { readReportPage } from '@/lib/operations/report/read-report-page'
import { found } from '../../../found'
import { requireActor } from '../../../require-actor'

type Props = { params: Promise<{ locale: string; articleId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') }
}

export default async function ReportPage({ params }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const actor = await requireActor(locale, `/articles/${id.data}/report`)
  const { language, pieces } = found(await readReportPage(actor, id.data))
  return (
    <main
      id="content"
      className="mx-auto w-full max-w-4xl px-4 py-6 sm:px-7 sm:py-9 print:max-w-none print:p-0"
    >
      <ReportTools article={id.data} mayCheck={mayReadInternal(actor).allowed} />
      <ReportPieces language={language} pieces={pieces} />
    </main>
  )
}
