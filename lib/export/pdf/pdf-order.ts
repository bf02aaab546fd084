import type { Report } from '../../domain/report/report'
import type { ReportTree } from '../../domain/report/report-tree'
import { hashOf } from '../bundle/publish-report'
import { reportJson } from '../report-json'
import { kickerOf, noticesOf } from '../worded/head'
import { reportWords } from '../worded/report-words'
import { wordReport } from '../worded/word-report'
import type { PdfStandard } from './pdf-standard'

/** All that a PDF of a report is made from, so that the same order is the same bytes. */
export type PdfOrder = {
  /** The version of how reports are set: one more whenever the same report would make other bytes. */
  layout: number
  standard: PdfStandard
  tree: ReportTree
  newsroom: string
  at: string
  /** Stands above every page: which report it is, and what must not be missed on any of them; and how pages are numbered, in Typst's words. */
  running: { title: string; kicker: string; notices: string[]; numbering: string }
  /** The report as data, which the file carries inside, and what is said of that. */
  report: string
  reportSaid: string
}

/** An order as the renderer is sent it, megabytes for a long report: as bytes, which are handed on and not copied. */
export type WrittenPdfOrder = { bytes: Uint8Array; sha256: string }

export function writePdfOrder(report: Report, standard: PdfStandard): WrittenPdfOrder {
  const bytes = new TextEncoder().encode(JSON.stringify(pdfOrder(report, standard)))
  return { bytes, sha256: hashOf(bytes) }
}

export function pdfOrder(report: Report, standard: PdfStandard): PdfOrder {
  const words = reportWords(report.language, report.newsroom.digits)
  return {
    layout: 5,
    standard,
    tree: wordReport(report, words),
    newsroom: report.newsroom.name,
    at: report.at,
    running: {
      title: inOneLine(report.article.title),
      kicker: kickerOf(report, words),
      notices: noticesOf(report, words),
      numbering: words.digits === 'arab' ? '١' : '1',
    },
    report: reportJson(report),
    reportSaid: words.t('report.pdf.attached'),
  }
}

/** As much of a title as has room above a page. */
function inOneLine(title: string): string {
  const [...characters] = title.replace(/\s+/g, ' ')
  return characters.length > 70 ? `${characters.slice(0, 69).join('').trimEnd()}…` : characters.join('')
}
