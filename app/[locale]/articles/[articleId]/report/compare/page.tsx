import '@/lib/export/html/report.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportPieces } from '@/components/report/report-pieces'
import { ToReport } from '@/components/report/to-report'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { comparisonQuery } from '@/lib/domain/publication/publication-comparison'
import { localeOf } from '@/lib/i18n/locale-of'
import { drawComparison } from '@/lib/operations/publication/draw-comparison'
import { found } from '../../../../found'
import { withMessages } from '../../../../page-messages'
import { requireActor } from '../../../../require-actor'

type Props = {
  params: Promise<{ locale: string; articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comparison'))('name') }
}

export default withMessages([], ComparisonPage)

/** Two published reports of an article beside each other. */
async function ComparisonPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  const { from, to } = await searchParams
  const numbers = comparisonQuery.safeParse({ from, to })
  if (!id.success || !numbers.success) notFound()
  const actor = await requireActor(locale, `/articles/${id.data}/report`)
  const pieces = found(await drawComparison(actor, id.data, numbers.data, locale))
  return (
    <main id="content" className="mx-auto w-full max-w-4xl px-4 py-6 sm:px-7 sm:py-9">
      <ToReport article={id.data} />
      <ReportPieces language={locale} pieces={pieces} />
    </main>
  )
}
