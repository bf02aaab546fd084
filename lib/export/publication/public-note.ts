import type { ReportLanguage } from '../../domain/report/report'
import type { DigitStyle } from '../../domain/text/digits'
import { directionOfText } from '../../domain/text/direction'
import { isolated } from '../../domain/text/isolated'
import { type Html, rawText, tag } from '../html/html'
import { htmlPage } from '../html/html-page'
import { reportWords } from '../worded/report-words'

type Said =
  | { kind: 'unknown' }
  | { kind: 'unshared' }
  | { kind: 'withdrawn'; reason: string; at: string; newsroom: string; digits: DigitStyle }

/** A page that says why there is nothing to read at an address. */
export function publicNote(language: ReportLanguage, said: Said, style: string): string {
  const { t, moment } = reportWords(language, said.kind === 'withdrawn' ? said.digits : undefined)
  const title = t(`publication.page.${said.kind}`)
  const text =
    said.kind === 'withdrawn'
      ? t('publication.page.withdrawnText', {
          ...{ newsroom: isolated(said.newsroom), moment: moment(said.at), reason: isolated(said.reason) },
        })
      : t(`publication.page.${said.kind}Text`)
  return htmlPage(
    language,
    [
      tag('meta', { name: 'robots', content: 'noindex' }),
      tag('title', {}, title),
      tag('style', {}, rawText(style)),
    ],
    tag(
      'body',
      { class: 'public' },
      tag('main', { class: 'said' }, tag('h1', {}, title), tag('p', { dir: directionOfText(text) }, text)),
    ),
  )
}

/** The note above a report that a newer one has replaced. */
export function newerNote(
  language: ReportLanguage,
  { slug, number, at, digits }: { slug: string; number: number; at: string; digits: DigitStyle },
): Html {
  const { t, moment } = reportWords(language, digits)
  return tag(
    'aside',
    { id: 'standing' },
    tag('a', { href: `/r/${slug}` }, t('publication.page.newer', { number, moment: moment(at) })),
  )
}
