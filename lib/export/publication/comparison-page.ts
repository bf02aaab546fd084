import { comparePublished, type PublicationComparison } from '../../domain/publication/publication-comparison'
import type { Report, ReportLanguage } from '../../domain/report/report'
import { blockHtml } from '../html/block-html'
import { tag } from '../html/html'
import { reportPieces } from '../html/report-pieces'
import { wordComparison } from '../worded/comparison'
import { reportWords } from '../worded/report-words'
import { publicFrame } from './public-frame'

/** Two published reports of an article, as the bytes of their report.json. */
export type Compared = { before: Uint8Array; after: Uint8Array }

export function comparisonOf({ before, after }: Compared): PublicationComparison | null {
  return comparePublished(read(before), read(after))
}

/** The comparison as pieces of HTML in UTF-8, for a page of the product. */
export function comparisonPieces(compared: Compared, language: ReportLanguage): Uint8Array[] | null {
  const comparison = comparisonOf(compared)
  if (!comparison) return null
  const { article, newsroom } = read(compared.after)
  const tree = wordComparison(comparison, article.title, reportWords(language, newsroom.digits))
  return reportPieces(tree).map((piece) => new TextEncoder().encode(piece))
}

/** The comparison as readers see it. */
export function comparisonPage(
  compared: Compared,
  language: ReportLanguage,
  { slug, style }: { slug: string; style: string },
): string | null {
  const comparison = comparisonOf(compared)
  if (!comparison) return null
  const report = read(compared.after)
  const words = reportWords(language, report.newsroom.digits)
  const { title, blocks } = wordComparison(comparison, report.article.title, words)
  const numbers = `${comparison.before.number}..${comparison.after.number}`
  return publicFrame(
    {
      ...{ language, style, title, description: comparison.after.finding },
      other: `/r/${slug}?compare=${numbers}&lang=${language === 'ar' ? 'en' : 'ar'}`,
    },
    report,
    [
      tag('p', {}, tag('a', { href: `/r/${slug}?lang=${language}` }, words.t('errorForm.back'))),
      tag('article', { class: 'report' }, blocks.map(blockHtml)),
    ],
  )
}

function read(json: Uint8Array): Report {
  return JSON.parse(new TextDecoder().decode(json))
}
