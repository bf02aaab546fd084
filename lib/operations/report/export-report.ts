import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { reportLanguageOf } from '../../domain/report/build-report'
import { type Result, succeed } from '../../domain/result'
import type { CsvHeaders } from '../../export/csv-wording'
import { readFileStyle } from '../../export/html/file-style'
import type { CsvTable } from '../../export/report-csv'
import type { ReportFormat } from '../../export/write-report'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'

/** Which file of a report somebody wants; `table` counts where there are several. */
export type AskedReport = {
  format: ReportFormat['name']
  table: CsvTable
  headers?: CsvHeaders
  internal: boolean
  /** Of the addresses in a table. */
  origin?: string
}

/** A file of a report, and the title of the article that it is named after. */
export type ExportedReport = { title: string; bytes: Uint8Array }

/** The fact-check of an article as it stands now, as the bytes of a file; every claim is in it. */
export async function exportReport(
  actor: Actor,
  id: ArticleId,
  asked: AskedReport,
): Promise<Result<ExportedReport, Problem>> {
  const found = await findReport(actor, id, { internal: asked.internal })
  if (!found.ok) return found
  const { order, weight } = found.value
  const bytes = await heavily('writeReport', weight, order, await formatOf(asked, actor.newsroom.language))
  return succeed({ title: order.article.title, bytes })
}

async function formatOf(
  { format, table, headers = 'words', origin = '' }: AskedReport,
  language: string,
): Promise<ReportFormat> {
  switch (format) {
    case 'html':
      return { name: 'html', style: await readFileStyle(), program: null }
    case 'csv':
      return {
        name: 'csv',
        table,
        form: { headers, origin, language: reportLanguageOf(language), slug: null },
      }
    default:
      return { name: format }
  }
}
