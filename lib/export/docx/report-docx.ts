import { Document, type ISectionOptions, Packer } from 'docx'
import { verdicts } from '../../domain/claim/verdict'
import type { Report } from '../../domain/report/report'
import { type ReportWords, reportWords } from '../worded/report-words'
import { articleParagraphs } from './article-paragraphs'
import { claimComments } from './claim-comments'
import { claimTable } from './claim-table'
import { type Direction, heading, paragraph } from './paragraphs'
import { sourceList } from './source-list'

/**
 * A report as a Word document (ECMA-376): the article with every claim that stands in it as a comment on its words, then
 * the claims in a table and the sources.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const words = reportWords(report.language)
  const frame: Direction = report.language === 'ar' ? 'rtl' : 'ltr'
  const { t } = words
  const { article } = report
  const children: ISectionOptions['children'] = [
    paragraph(kicker(report, words), frame, { style: 'Kicker' }),
    heading(article.title, article.direction, 'Title'),
    ...notices(report, words).map((said) => paragraph(said, frame, { bold: true })),
    paragraph(summary(report, words), frame),
    heading(t('report.text'), frame),
    ...articleParagraphs(report),
    heading(t('report.docx.claims'), frame),
    claimTable(report, words, frame),
    heading(t('report.docx.sources'), frame),
    ...sourceList(report, words, frame),
    paragraph(t('report.footer', { count: report.history.entries, moment: words.moment(report.at) }), frame),
  ]
  const document = new Document({
    title: article.title,
    creator: report.newsroom.name,
    comments: { children: claimComments(report, words, frame) },
    styles: {
      default: { document: { run: { font: 'Arial', size: 22 } } },
      paragraphStyles: [{ id: 'Kicker', name: 'Kicker', run: { color: '655F56', size: 20 } }],
    },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function kicker({ newsroom, at, publication }: Report, { t, moment }: ReportWords): string {
  const said = publication
    ? t('report.published.kicker', { number: publication.number, moment: moment(at) })
    : `${t('report.kicker')} · ${t('report.asOf', { moment: moment(at) })}`
  return `${newsroom.name} · ${said}`
}

/** What must not be missed: that it is for the desk alone, a draft, or of a sample; and of a published one its finding. */
function notices({ internal, newsroom, publication }: Report, { t }: ReportWords): string[] {
  return [
    ...(internal ? [t('report.internalNotice')] : []),
    ...(internal || publication ? [] : [t('report.draftNotice')]),
    ...(newsroom.sample ? [t('report.sample')] : []),
    ...(publication ? [publication.finding] : []),
  ]
}

function summary({ counts }: Report, { t }: ReportWords): string {
  return [
    ...verdicts.map((verdict) => `${t(`verdicts.${verdict}`)}: ${counts.verdicts[verdict]}`),
    t('report.openCount', { count: counts.total - counts.approved }),
  ].join(' · ')
}
