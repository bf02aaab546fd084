import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { reportHtml } from '@/components/report/report-html'
import { wordsWith } from '@/components/report/report-words'
import ar from '@/messages/ar.json'
import { EveryKind, type Kind } from '@/tests/export/bundle/every-kind'

const newsroom = new EveryKind()
// On the server the same translator is typed as one that answers promises for what is rich.
const words = wordsWith(createTranslator({ locale: 'ar', messages: ar }) as never, 'ar')

/** What a page says of one claim, without its tags. */
function said(kind: Kind, internal = false): string {
  const page = reportHtml(newsroom.reportOf(newsroom.desk, internal), words, null)
  const { number } = newsroom.claim(kind)
  const [section = ''] = new RegExp(`<section id="claim-${number}".*?</section>`, 's').exec(page) ?? []
  return section.replaceAll(/<[^>]*>/g, ' ')
}

const notFound = ar.report.placement.replace('{number}', '1')

describe('the archived report says', () => {
  test.each(['lost', 'ambiguous'] as const)('that a claim that is %s was not found', (kind) => {
    expect(said(kind)).toContain(notFound)
    expect(said('figure')).not.toContain(notFound)
  })

  test.each<[Kind, string[]]>([
    [
      'figure',
      ['14', '%', 'أرض 1', '1921', 'كل 1', 'قائل 1', 'تعليل figure', 'سبب الاعتماد', ar.kinds.figure],
    ],
    [
      'disputed',
      [
        'طرف في النزاع',
        'وكالة',
        'كما ورد disputed 3',
        'دار disputed 2',
        ar.report.sides.contradicts,
        'تعليل disputed',
      ],
    ],
    ['exception', ['استثناء مكتوب', ar.report.central]],
    ['erased', [ar.report.erased]],
    ['withdrawn', ['سبب السحب']],
    ['returned', [ar.report.standing.returned]],
    ['proposed', [ar.report.standing.proposed]],
    ['reopened', [ar.report.standing.reopened]],
    ['changed', [ar.report.standing.reopened]],
    ['open', [ar.report.standing.open, ar.report.erasedPerson]],
    ['regretted', ['سبب سحب الدليل', 'ص 9', ar.report.withdrawnEvidence]],
  ])('everything of a claim that is %s', (kind, facts) => {
    for (const fact of facts) expect(said(kind)).toContain(fact)
  })

  test.each(['returned', 'proposed', 'reopened', 'changed'] as const)(
    'nothing of the verdict on one that is %s',
    (kind) => {
      expect(said(kind)).not.toContain(`تعليل ${kind}`)
      expect(said(kind)).not.toContain('سبب الإعادة')
      expect(said(kind)).not.toContain(ar.verdicts['needs-sources'])
    },
  )

  test('all of that for the desk alone, and that it is', () => {
    const page = reportHtml(newsroom.reportOf(newsroom.desk, true), words, null)
    expect(page).toContain(ar.report.internalNotice)
    expect(said('returned', true)).toContain('تعليل returned')
    expect(said('returned', true)).toContain('سبب الإعادة')
    expect(said('proposed', true)).toContain(ar.verdicts['needs-sources'])
    expect(reportHtml(newsroom.reportOf(newsroom.desk), words, null)).not.toContain(ar.report.internalNotice)
  })
})
