import { expect, test } from 'vitest'
import type { PublicationComparison } from '@/lib/domain/publication/publication-comparison'
import { blockHtml } from '@/lib/export/html/block-html'
import { wordComparison } from '@/lib/export/worded/comparison'
import { reportWords } from '@/lib/export/worded/report-words'

test('what somebody wrote in another language than the page keeps its order behind a label', () => {
  const side = { number: 1, kind: 'first', at: '2026-11-30T21:22:00.000Z', finding: 'خلاصة' } as const
  const comparison: PublicationComparison = {
    before: { ...side, reason: null, told: null },
    after: { ...side, number: 2, kind: 'correction', reason: 'نبّهنا قارئ.', told: 'الوكالة.' },
    ofReport: ['finding'],
    claims: [],
  }
  const html = wordComparison(comparison, 'عنوان', reportWords('en'))
    .blocks.map((block) => String(blockHtml(block).html))
    .join('')
  expect(html).toContain('<bdi>نبّهنا قارئ.</bdi>')
  expect(html).toContain('<bdi>الوكالة.</bdi>')
})
