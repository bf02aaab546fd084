import { buildReport, type ReportInput } from '../domain/report/build-report'
import type { Report } from '../domain/report/report'
import { citations } from './citations'
import { reportDocx } from './docx/report-docx'
import type { CitationFormat, CsvTable } from './file-choices'
import { type FileParts, reportFile } from './html/report-file'
import { webAnnotations } from './publication/web-annotations'
import { type CsvForm, reportCsv } from './report-csv'
import { reportJson } from './report-json'

/** What a report can be had as, and what the format needs besides the report. */
export type ReportFormat =
  | { name: 'json' }
  | { name: 'w3c' }
  | { name: 'docx' }
  | { name: CitationFormat }
  | { name: 'csv'; table: CsvTable; form: CsvForm }
  | ({ name: 'html' } & FileParts)

/** The report of an article as the bytes of a file. A PDF is made elsewhere, from a `pdfOrder`. */
export async function writeReport(input: ReportInput, format: ReportFormat): Promise<Uint8Array> {
  const report = buildReport(input)
  return format.name === 'docx' ? reportDocx(report) : new TextEncoder().encode(textIn(format, report))
}

function textIn(format: Exclude<ReportFormat, { name: 'docx' }>, report: Report): string {
  switch (format.name) {
    case 'json':
      return reportJson(report)
    case 'w3c':
      return webAnnotations(report, `urn:uuid:${report.article.id}`)
    case 'csl':
    case 'bibtex':
    case 'ris':
      return citations(report, format.name)
    case 'csv':
      return reportCsv(report, format.table, format.form)
    case 'html':
      return reportFile(report, format)
  }
}
