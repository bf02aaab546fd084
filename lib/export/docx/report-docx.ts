import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { verdicts } from '../../domain/claim/verdict'
import type { Report } from '../../domain/report/report'
import type { Direction } from '../../domain/text/direction'
import { isolated } from '../../domain/text/isolated'
import { kickerOf, noticesOf } from '../worded/head'
import { type ReportWords, reportWords } from '../worded/report-words'
import { articleParagraphs } from './article-paragraphs'
import { claimComments } from './claim-comments'
import { claimTable } from './claim-table'
import { methodParagraphs } from './method-paragraphs'
import { heading, paragraph, written } from './paragraphs'
import { sourceList } from './source-list'

/**
 * A report as a Word document (ECMA-376): the article with every claim that stands in it as a comment on its words, then
 * the claims in a table, the sources, and how the check was done.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const words = reportWords(report.language, report.newsroom.digits)
  const frame: Direction = report.language === 'ar' ? 'rtl' : 'ltr'
  const { t } = words
  const { article, publication } = report
  const children: ISectionOptions['children'] = [
    paragraph(`${isolated(report.newsroom.name)} · ${kickerOf(report, words)}`, frame, { style: 'Kicker' }),
    heading(article.title, article.direction, 'Title'),
    ...noticesOf(report, words).map((said) => paragraph(said, frame, { bold: true })),
    ...(publication ? [written(publication.finding, frame, { bold: true })] : []),
    paragraph(summary(report, words), frame),
    heading(t('report.text'), frame),
    ...articleParagraphs(report),
    heading(t('report.docx.claims'), frame),
    claimTable(report, words, frame),
    heading(t('report.docx.sources'), frame),
    ...sourceList(report, words, frame),
    ...methodParagraphs(report, words, frame),
  ]
  const document = new Document({
    title: article.title,
    creator: report.newsroom.name,
    comments: { children: claimComments(report, words, frame) },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { after: 120 } } },
        heading1: { paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
      },
      paragraphStyles: [{ id: 'Kicker', name: 'Kicker', run: { color: '655F56', size: 20 } }],
    },
    sections: [
      {
        headers: { default: new Header({ children: runningHead(report, words, frame) }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Above every page: of which article and report it is, and what must not be missed on any of them. */
function runningHead(report: Report, words: ReportWords, frame: Direction): Paragraph[] {
  return [
    paragraph(`${isolated(report.article.title)} · ${kickerOf(report, words)}`, frame, { style: 'Kicker' }),
    ...noticesOf(report, words).map((said) => paragraph(said, frame, { bold: true })),
  ]
}

/** "3 / 16", from left to right in every language. */
function pageNumber(): Paragraph {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] })
}

function summary({ counts }: Report, { t, number }: ReportWords): string {
  return [
    ...verdicts.map((verdict) => `${t(`verdicts.${verdict}`)}: ${number(counts.verdicts[verdict])}`),
    t('report.openCount', { count: counts.total - counts.approved }),
  ].join(' · ')
}
