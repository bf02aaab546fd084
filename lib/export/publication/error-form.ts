import type { ReportLanguage } from '../../domain/report/report'
import { type Html, rawText, tag } from '../html/html'
import { htmlPage } from '../html/html-page'
import { reportWords } from '../worded/report-words'

/** Which published report a reader writes about, and which of its claims; null for all of it. */
export type ErrorPlace = {
  slug: string
  number: number
  claim: number | null
  title: string
  newsroom: string
}

/** How the pages for readers look, and in which language their frame speaks. */
export type Look = { language: ReportLanguage; style: string }

/** Where somebody who is no person writes something: nobody sees the field, and what has words in it is not kept. */
export const trapField = 'website'

/** The form by which a reader tells the desk of an error. Needs no script and no session, and says nothing of what was sent to it. */
export function errorForm({ slug, number, claim, title, newsroom }: ErrorPlace, look: Look): string {
  const { t } = reportWords(look.language)
  return notePage(look, t('errorForm.title'), [
    tag('p', {}, tag('a', { href: `/r/${slug}/${number}` }, tag('bdi', {}, title))),
    tag('p', {}, t('errorForm.lead', { newsroom })),
    tag(
      'form',
      { method: 'post', action: `/r/${slug}/error?lang=${look.language}`, 'accept-charset': 'utf-8' },
      tag('input', { type: 'hidden', name: 'report', value: String(number) }),
      field('claim', t('errorForm.claim'), t('errorForm.claimHint'), (said) =>
        tag('input', {
          ...{ ...said, type: 'number', min: '1', max: '1000000', step: '1', inputmode: 'numeric' },
          value: claim === null ? '' : String(claim),
        }),
      ),
      field('message', t('errorForm.message'), t('errorForm.messageHint'), (said) =>
        tag('textarea', { ...said, rows: '7', maxlength: '4000', required: '', dir: 'auto' }),
      ),
      field('contact', t('errorForm.contact'), t('errorForm.contactHint'), (said) =>
        tag('input', { ...said, type: 'text', maxlength: '200', dir: 'auto', autocomplete: 'email' }),
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
  const { t } = reportWords(look.language)
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
  const { t } = reportWords(look.language)
  return notePage(look, t('errorForm.notSent'), [
    tag(
      'ul',
      {},
      refusals.map((refusal) => tag('li', {}, t(`errorForm.refused.${refusal}`))),
    ),
    tag('p', {}, t('errorForm.goBack')),
    tag('p', {}, tag('a', { href: `/r/${slug}/error?lang=${look.language}` }, t('errorForm.anew'))),
  ])
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
