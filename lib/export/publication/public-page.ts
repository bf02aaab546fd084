import { methodIn } from '../../domain/report/method'
import type { Report, ReportLanguage } from '../../domain/report/report'
import { blockHtml } from '../html/block-html'
import { type Html, tag } from '../html/html'
import { type ReportWords, reportWords } from '../worded/report-words'
import { wordReport } from '../worded/word-report'
import { publicFrame, standingPlace } from './public-frame'

/** Where a published report is found, and how it looks. `origin` is that of the whole address, such as https://isnad.example.org. */
export type PublicPlace = { slug: string; number: number; style: string; origin: string }

/** A published report as readers see it, with its own words in the language asked for. */
export function publicPage(published: Report, language: ReportLanguage, place: PublicPlace): string {
  const report = inLanguage(published, language)
  const words = reportWords(language, report.newsroom.digits)
  const { title, blocks } = wordReport(report, words)
  const { slug, number, style, origin } = place
  return publicFrame(
    {
      ...{ language, title, style, origin },
      description: published.publication?.finding ?? title,
      other: `/r/${slug}/${number}?lang=${language === 'ar' ? 'en' : 'ar'}`,
    },
    report,
    [
      standingPlace,
      tag('article', { class: 'report' }, blocks.map(blockHtml)),
      receipt(place, words),
      errorLink({ slug, claim: null }, words),
    ],
  )
}

/** The way to tell the desk of an error in the report, or in one of its claims. */
export function errorLink(
  { slug, claim }: { slug: string; claim: number | null },
  { t, language }: ReportWords,
): Html {
  const href = `/r/${slug}/error?lang=${language}${claim === null ? '' : `&claim=${claim}`}`
  return tag('p', { class: 'report-error' }, tag('a', { href, rel: 'nofollow' }, t('errorForm.link')))
}

/** The report with what is said by the product, not by people, in another language. */
export function inLanguage(report: Report, language: ReportLanguage): Report {
  return report.language === language
    ? report
    : { ...report, language, method: methodIn(language, report.method) }
}

/** How a reader can check all of it, and take it along. */
function receipt({ slug, number }: PublicPlace, { t, language }: ReportWords): Html {
  const base = `/r/${slug}/${number}`
  return tag(
    'section',
    { class: 'proof', 'aria-labelledby': 'proof-title' },
    tag('h2', { id: 'proof-title' }, t('publication.page.proof')),
    tag('p', {}, t('publication.page.proofLead')),
    tag(
      'p',
      {},
      tag('a', { class: 'check', href: `${base}/check` }, t('publication.page.check')),
      number > 1 &&
        tag(
          'a',
          { class: 'check', href: `/r/${slug}?compare=${number - 1}..${number}&lang=${language}` },
          t('publication.compareWith', { number: number - 1 }),
        ),
    ),
    tag(
      'ul',
      { class: 'files' },
      downloads.map(({ file, words }) =>
        tag('li', {}, tag('a', { href: `${base}/${file}` }, t(`publication.page.${words}`))),
      ),
    ),
  )
}

const downloads = [
  { file: 'report.pdf', words: 'pdf' },
  { file: 'report.docx', words: 'word' },
  { file: 'report.zip', words: 'bundle' },
  { file: 'report.json', words: 'json' },
  { file: 'report.csv', words: 'csv' },
  { file: 'evidence.csv', words: 'csvEvidence' },
  { file: 'report.jsonld', words: 'annotations' },
] as const
