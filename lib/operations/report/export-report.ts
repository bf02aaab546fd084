import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { reportLanguageOf } from '../../domain/report/build-report'
import { type Result, succeed } from '../../domain/result'
import type { CsvHeaders, CsvTable } from '../../export/file-choices'
import { readFileStyle } from '../../export/html/file-style'
import type { PdfStandard } from '../../export/pdf/pdf-standard'
import type { ReportFormat } from '../../export/write-report'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'
import { atScreen, rendered } from '../parts/rendered'

/** Which file of a report somebody wants; `table` counts where there are several. */
export type AskedReport = {
  format: ReportFormat['name'] | 'pdf'
  table: CsvTable
  headers?: CsvHeaders
  /** Of a PDF. */
  standard?: PdfStandard
  internal: boolean
  /** Of the addresses in a table. */
  origin?: string
}

/** A file of a report, and the title of the article that it is named after. */
export type ExportedReport = { title: string; bytes: Uint8Array }

/**
 * The fact-check of an article as it stands now, as the bytes of a file; every claim is in it. A PDF is of the moment of its last
 * change, so that one of what has not changed is made once. Throws `Unavailable` where the renderer does not answer in time.
 */
export async function exportReport(
  actor: Actor,
  id: ArticleId,
  asked: AskedReport,
): Promise<Result<ExportedReport, Problem>> {
  const { format, standard = 'a-3a', internal } = asked
  const found = await findReport(actor, id, { internal, settled: format === 'pdf' })
  if (!found.ok) return found
  const { order, weight } = found.value
  const { title } = order.article
  if (format !== 'pdf') {
    const wanted = await formatOf(format, asked, actor.newsroom.language)
    return succeed({ title, bytes: await heavily('writeReport', weight, order, wanted) })
  }
  const written = await heavily('pdfOrder', weight, order, standard)
  return succeed({ title, bytes: await rendered(actor.newsroom.id, written, atScreen) })
}

async function formatOf(
  format: ReportFormat['name'],
  { table, headers = 'words', origin = '' }: AskedReport,
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
