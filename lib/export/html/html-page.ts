import type { ReportLanguage } from '../../domain/report/report'
import { type Html, tag } from './html'

/** A whole page in one language. `head` comes after what every page says of itself, `body` is its element. */
export function htmlPage(language: ReportLanguage, head: (Html | null)[], body: Html): string {
  const page = tag(
    'html',
    { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      head,
    ),
    body,
  )
  return `<!doctype html>${page.html}`
}
