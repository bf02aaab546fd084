import type { Report, ReportLanguage } from '../../domain/report/report'
import type { Block } from '../../domain/report/report-tree'
import { blockHtml } from '../html/block-html'
import { tag } from '../html/html'
import { inlineHtml } from '../html/inline-html'
import { claimBlock } from '../worded/claim'
import { freeText } from '../worded/inlines'
import { reportWords } from '../worded/report-words'
import { claimReview } from './claim-review'
import { publicFrame } from './public-frame'
import { errorLink, inLanguage } from './public-page'

type ClaimPlace = { slug: string; style: string; origin: string }

/** The page of one approved claim with its review for machines, or null where no such claim has an approved verdict. */
export function claimPage(
  published: Report,
  number: number,
  language: ReportLanguage,
  { slug, style, origin }: ClaimPlace,
): string | null {
  const report = inLanguage(published, language)
  const claim = report.claims.find((candidate) => candidate.number === number)
  if (!claim) return null
  const address = `/r/${slug}/claims/${number}`
  const review = claimReview(published, claim, `${origin}${address}`)
  if (!review) return null
  const words = reportWords(language, report.newsroom.digits)
  const { t } = words
  const verdict = t(`verdicts.${claim.verdict ?? 'none'}`)
  return publicFrame(
    {
      ...{ language, style, origin, description: claim.quote },
      title: `${t('report.claim', { number })}: ${verdict} · ${report.article.title}`,
      other: `${address}?lang=${language === 'ar' ? 'en' : 'ar'}`,
      data: JSON.stringify(review).replaceAll('<', '\\u003c'),
    },
    report,
    [
      tag(
        'p',
        {},
        tag('a', { href: `/r/${slug}#claim-${number}` }, t('publication.page.inReport')),
        ' ',
        tag('bdi', { lang: report.article.language }, freeText(report.article.title).map(inlineHtml)),
      ),
      tag('article', { class: 'report' }, blockHtml(alone(claimBlock(claim, report, words)))),
      errorLink({ slug, claim: number }, words),
    ],
  )
}

/** Without the way to its words in the text, which is on another page. */
function alone(block: Block): Block {
  if (block.kind !== 'claim') return block
  const beside = block.beside.filter((inline) => typeof inline === 'string' || inline.kind !== 'to-words')
  return { ...block, beside }
}
