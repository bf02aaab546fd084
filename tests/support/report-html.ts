import type { Report } from '@/lib/domain/report/report'
import { reportFile } from '@/lib/export/html/report-file'
import { reportPieces } from '@/lib/export/html/report-pieces'
import { reportWords } from '@/lib/export/worded/report-words'
import { wordReport } from '@/lib/export/worded/word-report'

/** A report as it stands on its page, and as a file that is archived. */
export function inHtml(report: Report): { page: string; file: string } {
  const pieces = reportPieces(wordReport(report, reportWords(report.language)))
  return { page: pieces.join(''), file: reportFile(report, { style: '', program: null }) }
}

/** What a page says of one claim. */
export function sectionOf(html: string, number: number): string {
  const start = html.indexOf(`<section id="claim-${number}"`)
  return html.slice(start, html.indexOf('</section>', start))
}

/** What a reader sees of HTML: each element on a line of its own, without the marks that keep words apart. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(head|script)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? '')
    .replaceAll(/[\u2066-\u2069\u061c]/g, '')
}

const characters: Record<string, string> = { nbsp: '\u00a0', lt: '<', gt: '>', quot: '"', amp: '&' }
