import { verdicts } from '../../domain/claim/verdict'
import type { Report, ReportLanguage } from '../../domain/report/report'
import { directionOfText } from '../../domain/text/direction'
import { rawText, tag } from '../html/html'
import { htmlPage } from '../html/html-page'
import { inlineHtml } from '../html/inline-html'
import { outsideOfText } from '../worded/claim'
import { freeText, verdictWord } from '../worded/inlines'
import { reportWords } from '../worded/report-words'

/** What another site shows of a report in a frame: its finding and its verdicts, or one claim. No script, and links lead out. */
export function embedPage(
  report: Report,
  language: ReportLanguage,
  { slug, style, claim: number }: { slug: string; style: string; claim: number | null },
): string | null {
  const words = reportWords(language, report.newsroom.digits)
  const { t } = words
  const shown = report.claims.filter(
    (claim) => claim.state === 'approved' && (number === null || claim.number === number),
  )
  if (number !== null && shown.length === 0) return null
  const outside = { target: '_blank', rel: 'noopener' }
  return htmlPage(
    language,
    [
      tag('meta', { name: 'robots', content: 'noindex' }),
      tag('title', {}, report.article.title),
      tag('style', {}, rawText(style)),
    ],
    tag(
      'body',
      { class: 'embed' },
      tag(
        'main',
        { class: 'report' },
        tag('p', { class: 'kicker' }, report.newsroom.name),
        number === null ? finding(report.publication?.finding) : null,
        number === null
          ? tag(
              'ul',
              { class: 'embed-counts' },
              verdicts.map((verdict) =>
                tag(
                  'li',
                  {},
                  tag('b', {}, report.counts.verdicts[verdict]),
                  ' ',
                  inlineHtml(verdictWord(verdict, words)),
                ),
              ),
            )
          : null,
        tag(
          'ul',
          { class: 'embed-claims' },
          shown.map((claim) =>
            tag(
              'li',
              {},
              inlineHtml(verdictWord(claim.verdict, words)),
              ' ',
              tag(
                'a',
                {
                  href: `/r/${slug}/claims/${claim.number}`,
                  lang: report.article.language,
                  dir: 'auto',
                  ...outside,
                },
                asWritten(claim.quote),
              ),
              outsideOfText(claim, words).map((said) => tag('p', { class: 'note' }, said)),
            ),
          ),
        ),
        tag(
          'p',
          { class: 'note' },
          tag('a', { href: `/r/${slug}`, ...outside }, t('publication.page.whole')),
        ),
      ),
    ),
  )
}

function finding(text = '') {
  return tag('p', { class: 'finding', dir: directionOfText(text) }, asWritten(text))
}

/** With the figures in it kept in order. */
function asWritten(text: string) {
  return freeText(text).map(inlineHtml)
}
