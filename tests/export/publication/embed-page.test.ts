import { expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { embedPage } from '@/lib/export/publication/embed-page'
import { approved, articleWith, moment } from '../../support/report-fixtures'

test('a frame on another site keeps the figures in its claims in order', () => {
  const { article, claims } = articleWith('قال إن [نسبتهم بلغت 94% منهم] في عام 1921.')
  const report = buildReport({
    ...{ article, claims: claims.map((claim) => approved(claim, 'verified')), history: [], at: moment },
    newsroom: { name: 'غرفة', sample: false },
  })
  const page = embedPage(report, 'ar', { slug: 'x', style: '', claim: null })
  expect(page).toMatch(/<bdi[^>]*dir="ltr"[^>]*>94%<\/bdi>/)
})
