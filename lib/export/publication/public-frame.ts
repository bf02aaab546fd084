import type { Report, ReportLanguage } from '../../domain/report/report'
import { localeNames } from '../../i18n/locales'
import { type Html, rawText, tag } from '../html/html'
import { htmlPage } from '../html/html-page'
import { cardAddress, cardSize } from './card'

/** What a page for readers stands in, besides what it shows. */
export type Frame = {
  language: ReportLanguage
  title: string
  /** One sentence, for whoever shows a link to the page. */
  description: string
  style: string
  /** The same page in the other language. */
  other: string
  /** Where the pages of this installation are, for pages that links lead to from elsewhere; such a link has a picture. */
  origin?: string
  /** What machines read of the page, as JSON-LD. */
  data?: string
}

/** A page that strangers read: complete without a script, in one file but for its fonts. */
export function publicFrame(frame: Frame, report: Report, inside: Html[]): string {
  const { language, title, description, style, other, origin, data } = frame
  const otherLanguage = language === 'ar' ? 'en' : 'ar'
  return htmlPage(
    language,
    [
      tag('meta', { name: 'robots', content: 'noindex' }),
      tag('meta', { name: 'description', content: description }),
      tag('meta', { property: 'og:type', content: 'article' }),
      tag('meta', { property: 'og:title', content: title }),
      tag('meta', { property: 'og:description', content: description }),
      tag('meta', { property: 'og:site_name', content: report.newsroom.name }),
      tag('meta', { property: 'og:locale', content: openGraphLocales[language] }),
      tag('meta', { property: 'og:locale:alternate', content: openGraphLocales[otherLanguage] }),
      tag('meta', { property: 'article:published_time', content: report.at }),
      ...(origin === undefined ? [] : cardTags(cardAddress(origin, language), title)),
      tag('title', {}, title),
      tag('style', {}, rawText(style)),
      data ? tag('script', { type: 'application/ld+json' }, rawText(data)) : null,
    ],
    tag(
      'body',
      { class: 'public' },
      tag(
        'header',
        { class: 'public-head' },
        tag('bdi', {}, report.newsroom.name),
        tag('a', { href: other, lang: otherLanguage, hreflang: otherLanguage }, localeNames[otherLanguage]),
      ),
      tag('main', {}, inside),
    ),
  )
}

function cardTags(address: string, title: string): Html[] {
  return [
    tag('meta', { property: 'og:image', content: address }),
    tag('meta', { property: 'og:image:type', content: 'image/png' }),
    tag('meta', { property: 'og:image:width', content: cardSize.width }),
    tag('meta', { property: 'og:image:height', content: cardSize.height }),
    tag('meta', { property: 'og:image:alt', content: title }),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]
}

/** As the protocol spells them. */
const openGraphLocales = { ar: 'ar_AR', en: 'en_US' }

/** Where a page that was written once is told what came after it: see `withStanding`. */
export const standingPlace = tag('aside', { id: 'standing' })

/** The page with a note above it, as long as there is one to make. */
export function withStanding(page: string, note: Html | null): string {
  return page.replace(standingPlace.html, () => note?.html ?? '')
}
