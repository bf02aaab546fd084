import { longestReaderReport } from '../../domain/publication/reader-report'
import type { ReportLanguage } from '../../domain/report/report'
import type { DigitStyle } from '../../domain/text/digits'
import { isolated } from '../../domain/text/isolated'
import { type Html, rawText, tag } from '../html/html'
import { htmlPage } from '../html/html-page'
import { inlineHtml } from '../html/inline-html'
import { isolatedText } from '../worded/inlines'
import { reportWords } from '../worded/report-words'

/** Which published report a reader writes about, and which of its claims; null for all of it. */
export type ErrorPlace = {
  slug: string
  number: number
  claim: number | null
  title: string
  newsroom: string
}

/** How the pages for readers look, in which language their frame speaks, and with which digits. */
export type Look = { language: ReportLanguage; digits: DigitStyle; style: string }

/** Where somebody who is no person writes something: nobody sees the field, and what has words in it is not kept. */
export const trapField = 'website'

/** The form by which a reader tells the desk of an error. Needs no script and no session, and says nothing of what was sent to it. */
export function errorForm({ slug, number, claim, title, newsroom }: ErrorPlace, look: Look): string {
  const { t } = reportWords(look.language, look.digits)
  return notePage(look, t('errorForm.title'), [
    tag('p', {}, tag('a', { href: `/r/${slug}/${number}` }, inlineHtml(isolatedText(title)))),
    tag('p', {}, t('errorForm.lead', { newsroom: isolated(newsroom) })),
    tag(
      'form',
      {
        ...{ method: 'post', action: `/r/${slug}/error?lang=${look.language}`, 'accept-charset': 'utf-8' },
        // A browser would speak its own language.
        novalidate: '',
      },
      tag('input', { type: 'hidden', name: 'report', value: String(number) }),
      field('claim', t('errorForm.claim'), t('errorForm.claimHint'), (said) =>
        tag('input', {
          ...{ ...said, type: 'text', inputmode: 'numeric' },
          value: claim === null ? '' : String(claim),
        }),
      ),
      field(
        'message',
        t('errorForm.message'),
        t('errorForm.messageHint', { maximum: longestReaderReport.message }),
        (said) =>
          tag('textarea', {
            ...said,
            rows: '7',
            maxlength: String(longestReaderReport.message),
            required: '',
            dir: 'auto',
          }),
      ),
      field('contact', t('errorForm.contact'), t('errorForm.contactHint'), (said) =>
        tag('input', {
          ...said,
          type: 'text',
          maxlength: String(longestReaderReport.contact),
          dir: 'auto',
          autocomplete: 'email',
        }),
      ),
      tag(
        'p',
        { class: 'trap', 'aria-hidden': 'true' },
        tag(
          'label',
          {},
          t('errorForm.trap'),
          tag('input', { type: 'text', name: trapField, tabindex: '-1', autocomplete: 'off' }),
        ),
      ),
      tag('p', {}, tag('button', { type: 'submit' }, t('errorForm.send'))),
    ),
  ])
}

/** That it arrived. */
export function errorSent({ slug }: Pick<ErrorPlace, 'slug'>, look: Look): string {
  const { t } = reportWords(look.language, look.digits)
  return notePage(look, t('errorForm.sent'), [
    tag('p', {}, t('errorForm.sentText')),
    tag('p', {}, tag('a', { href: `/r/${slug}?lang=${look.language}` }, t('errorForm.back'))),
  ])
}

/** Why it was not taken, as a message below `errorForm.refused`. */
export type ErrorRefusal =
  | 'message'
  | 'contact'
  | 'claim'
  | 'too-large'
  | 'throttled'
  | 'elsewhere'
  | 'unreadable'

/** That it was not taken, and why. The words that were typed stay in the form, to which the browser goes back. */
export function errorRefused(
  refusals: readonly ErrorRefusal[],
  { slug }: Pick<ErrorPlace, 'slug'>,
  look: Look,
): string {
  const { t } = reportWords(look.language, look.digits)
  return notePage(look, t('errorForm.notSent'), [
    tag(
      'ul',
      {},
      refusals.map((refusal) =>
        tag('li', {}, t(`errorForm.refused.${refusal}`, { maximum: mostOf(refusal), least: 1 })),
      ),
    ),
    tag('p', {}, t('errorForm.goBack')),
    tag('p', {}, tag('a', { href: `/r/${slug}/error?lang=${look.language}` }, t('errorForm.anew'))),
  ])
}

/** How much of what was refused there may be; 0 where that is not why. */
function mostOf(refusal: ErrorRefusal): number {
  return refusal === 'message' || refusal === 'contact' ? longestReaderReport[refusal] : 0
}

function field(
  name: string,
  label: string,
  hint: string,
  input: (said: Record<string, string>) => Html,
): Html {
  const id = `error-${name}`
  return tag(
    'div',
    { class: 'field' },
    tag('label', { for: id }, label),
    tag('p', { id: `${id}-hint`, class: 'note' }, hint),
    input({ id, name, 'aria-describedby': `${id}-hint` }),
  )
}

function notePage({ language, style }: Look, title: string, inside: Html[]): string {
  return htmlPage(
    language,
    [
      tag('meta', { name: 'robots', content: 'noindex' }),
      tag('title', {}, title),
      tag('style', {}, rawText(style)),
    ],
    tag('body', { class: 'public' }, tag('main', { class: 'said' }, tag('h1', {}, title), inside)),
  )
}
