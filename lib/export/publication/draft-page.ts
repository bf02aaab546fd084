import { buildReport, type ReportInput } from '../../domain/report/build-report'
import type { ReportLanguage } from '../../domain/report/report'
import { blockHtml } from '../html/block-html'
import { tag } from '../html/html'
import { draftMark } from '../worded/head'
import { reportWords } from '../worded/report-words'
import { wordReport } from '../worded/word-report'
import { publicFrame } from './public-frame'
import { inLanguage } from './public-page'

/** A report that was not published, for whoever was given a link to it: as readers would see it, marked on every sheet. */
export function draftPage(
  input: ReportInput,
  {
    language: asked,
    expiresAt,
    style,
  }: { language: ReportLanguage | null; expiresAt: string; style: string },
): string {
  const draft = buildReport(input)
  const language = asked ?? draft.language
  const report = inLanguage(draft, language)
  const words = reportWords(language, report.newsroom.digits)
  const { t, moment } = words
  const { title, blocks } = wordReport(report, words)
  return publicFrame(
    {
      ...{ language, style, description: t('report.draftNotice') },
      title: `${t('sharing.mark')} · ${title}`,
      other: `?lang=${language === 'ar' ? 'en' : 'ar'}`,
    },
    report,
    [
      tag('p', { class: 'draft-mark' }, draftMark(report, words)),
      tag('p', { class: 'draft-until' }, t('sharing.until', { moment: moment(expiresAt) })),
      tag('article', { class: 'report' }, blocks.map(blockHtml)),
    ],
  )
}
