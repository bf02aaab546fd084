import type { Report } from '../../domain/report/report'
import { draftMark } from '../worded/head'
import { reportWords } from '../worded/report-words'
import { wordReport } from '../worded/word-report'
import { blockHtml } from './block-html'
import { checkWords } from './check-words'
import { type Html, rawText, tag } from './html'
import { htmlPage } from './html-page'
import { proofHtml } from './proof-html'

/** What a file carries along: its style, and the program by which it checks itself, if it does. */
export type FileParts = { style: string; program: string | null }

/**
 * A report as one file that needs nothing else: no network, no fonts, no script to be read. With a program it begins with a
 * button that verifies it.
 */
export function reportFile(report: Report, { style, program }: FileParts): string {
  const words = reportWords(report.language, report.newsroom.digits)
  const { language, title, blocks } = wordReport(report, words)
  const inReport = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' }
  return htmlPage(
    language,
    [
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('title', {}, title),
      tag('style', {}, rawText(style)),
    ],
    tag(
      'body',
      {},
      tag(
        'main',
        {},
        program && proofHtml(words),
        report.publication ? null : tag('p', { class: 'draft-mark' }, draftMark(report, words)),
        tag('article', { class: 'report', ...inReport }, blocks.map(blockHtml)),
      ),
      program && selfCheck(program, checkWords(words)),
    ),
  )
}

/** The program with what it may say, and the place where `withProof` puts what it looks at. */
function selfCheck(program: string, said: string): Html[] {
  return [
    tag('script', { id: 'verify-words', type: 'application/json' }, rawText(said)),
    tag('script', { id: 'proof', type: 'application/json' }),
    tag('script', {}, rawText(program)),
  ]
}
