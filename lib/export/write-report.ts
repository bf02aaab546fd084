import { buildReport, type ReportInput } from '../domain/report/build-report'
import { type CitationFormat, citations } from './citations'
import { type FileParts, reportFile } from './html/report-file'
import { webAnnotations } from './publication/web-annotations'
import { type CsvTable, reportCsv } from './report-csv'
import { reportJson } from './report-json'

/** What a report can be had as, and what the format needs besides the report. */
export type ReportFormat =
  | { name: 'json' }
  | { name: 'w3c' }
  | { name: CitationFormat }
  | { name: 'csv'; table: CsvTable }
  | ({ name: 'html' } & FileParts)

/** The report of an article as the bytes of a file. */
export function writeReport(input: ReportInput, format: ReportFormat): Uint8Array {
  return new TextEncoder().encode(textIn(format, input))
}

function textIn(format: ReportFormat, input: ReportInput): string {
  const report = buildReport(input)
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
      return reportCsv(report, format.table)
    case 'html':
      return reportFile(report, format)
  }
}
