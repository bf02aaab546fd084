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

test('a frame says of a claim whose words are gone from the text that they are', () => {
  const { article, claims } = articleWith('قال إن [نسبتهم بلغت 94% منهم] ثم [رحلوا] كلهم.')
  const report = buildReport({
    ...{ article, history: [], at: moment, newsroom: { name: 'غرفة', sample: false } },
    claims: claims.map((claim, at) => ({
      ...approved(claim, 'verified'),
      placement: at === 0 ? 'lost' : 'placed',
    })),
  })
  const told = (claim: number | null) => embedPage(report, 'en', { slug: 'x', style: '', claim }) ?? ''
  const gone = /This claim was not found in the current revision/g
  expect([null, 1, 2].map((claim) => told(claim).match(gone)?.length ?? 0)).toEqual([1, 1, 0])
})
