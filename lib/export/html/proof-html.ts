import type { ReportWords } from '../worded/report-words'
import { type Html, tag } from './html'

/** Where a file checks itself. The button works only with JavaScript, and is there only then. */
export function proofHtml({ t }: ReportWords): Html {
  return tag(
    'section',
    { class: 'proof' },
    tag('h2', {}, t('report.proof.title')),
    tag('p', {}, t('report.proof.lead')),
    tag('p', {}, tag('button', { id: 'verify', type: 'button', hidden: '' }, t('report.proof.verify'))),
    tag(
      'div',
      { role: 'status' },
      (['right', 'wrong', 'cannot'] as const).map((outcome) =>
        tag('p', { id: `verify-${outcome}`, class: outcome, hidden: '' }, t(`report.proof.${outcome}`)),
      ),
      tag('ul', { id: 'verify-lines' }),
    ),
    tag('p', { class: 'note' }, t('report.proof.limit')),
  )
}
