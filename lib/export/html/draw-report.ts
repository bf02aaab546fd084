import type { Report, ReportLanguage } from '../../domain/report/report'
import { reportWords } from '../worded/report-words'
import { wordReport } from '../worded/word-report'
import { reportPieces } from './report-pieces'

/** A report to be shown on a page: its language, and what it says in pieces of HTML (see `reportPieces`) in UTF-8. */
export type DrawnReport = { language: ReportLanguage; pieces: Uint8Array[] }

export function drawReport(report: Report): DrawnReport {
  const { language } = report
  const encoder = new TextEncoder()
  const pieces = reportPieces(wordReport(report, reportWords(language, report.newsroom.digits)))
  return { language, pieces: pieces.map((piece) => encoder.encode(piece)) }
}
