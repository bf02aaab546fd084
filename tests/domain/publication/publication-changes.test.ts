import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { publicationChanges } from '@/lib/domain/publication/publication-changes'
import { buildReport } from '@/lib/domain/report/build-report'
import { approved, articleWith, moment } from '../../support/report-fixtures'

const { article, claims } = articleWith('[94% of them] left in [1921]')
const [share, year] = claims
if (!share || !year) throw new Error('two claims')

function reportOf(...of: Claim[]) {
  return buildReport({ article, claims: of, history: [], newsroom: { name: 'N', sample: true }, at: moment })
}

const calculation = { part: '47000', whole: '50000', result: '94%', tolerance: null }

test.each<[string, Claim, object[]]>([
  ['nothing', share, []],
  ['what a figure was worked out from', { ...share, calculation }, [{ part: 'details' }]],
  ['whether the article stands on it', { ...share, central: true }, [{ part: 'details' }]],
  [
    'the words and how they are told',
    { ...share, quote: '95%', claimant: 'She' },
    [{ part: 'words' }, { part: 'details' }],
  ],
  [
    'the verdict',
    approved(share, 'disputed'),
    [{ part: 'verdict', before: null, after: 'disputed' }, { part: 'rationale' }],
  ],
])('tells of a claim %s', (_, now, changes) => {
  const found = publicationChanges(reportOf(share, year), reportOf(now, year))
  expect(found).toMatchObject(changes)
  expect(found).toHaveLength(changes.length)
  expect(found.every(({ claim }) => claim === share.number)).toBe(true)
})

test('tells what came and what went, by number', () => {
  expect(publicationChanges(reportOf(year), reportOf(share))).toMatchObject([
    { claim: share.number, part: 'added' },
    { claim: year.number, part: 'left-out' },
  ])
})

test('takes what a report from before there was a detail does not say for nothing', () => {
  const before = JSON.parse(JSON.stringify(reportOf(share)))
  delete before.claims[0].calculation
  expect(publicationChanges(before, reportOf(share))).toEqual([])
})
