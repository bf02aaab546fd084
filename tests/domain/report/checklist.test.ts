import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Verdict } from '@/lib/domain/claim/verdict'
import { buildReport } from '@/lib/domain/report/build-report'
import { type ChecklistCode, checklistCodes, checklistOf } from '@/lib/domain/report/checklist'
import { approved, articleWith, moment, withEvidence } from '../../support/report-fixtures'

const { article, claims } = articleWith('[94% of them] left in [1921]')
const [share, year] = claims
if (!share || !year) throw new Error('two claims')

function itemOf(code: ChecklistCode, ...of: Claim[]) {
  const report = buildReport({
    article,
    claims: of,
    history: [],
    newsroom: { name: 'N', sample: true },
    at: moment,
  })
  const found = checklistOf(report, []).find((item) => item.code === code)
  if (!found) throw new Error(`${code} is not on the list`)
  return { done: found.done, of: found.of, missing: found.missing }
}

type Pieces = Parameters<typeof withEvidence>[1][]
const judged = (pieces: Pieces, verdict: Verdict = 'verified', more: Partial<Claim> = {}) =>
  approved({ ...withEvidence(share, ...pieces), ...more }, verdict)
const one = { stance: 'supports', title: 'A survey', interest: 'none known' } as const
const other = { stance: 'contradicts', title: 'A census', interest: 'none known' } as const
const met = { done: 1, of: 1, missing: [] }
const lacking = { done: 0, of: 1, missing: [1] }
const notAsked = { done: 0, of: 0, missing: [] }

test('every item is on the list once', () => {
  const report = buildReport({
    article,
    claims,
    history: [],
    newsroom: { name: 'N', sample: true },
    at: moment,
  })
  expect(
    checklistOf(report, [])
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...checklistCodes].sort())
})

describe('a claim', () => {
  test.each<[ChecklistCode, string, Claim, object]>([
    ['decided', 'with a verdict', judged([one]), met],
    ['decided', 'without one', share, lacking],
    ['two-origins', 'of two origins', judged([one, other]), met],
    [
      'two-origins',
      'of one origin that two links repeat',
      judged([
        { ...one, origin: 'Wire' },
        { ...other, origin: 'wire' },
      ]),
      lacking,
    ],
    ['two-origins', 'of one and one taken back', judged([one, { ...other, withdrawn: 'wrong' }]), lacking],
    ['two-origins', 'that needs sources', judged([], 'needs-sources'), notAsked],
    ['contrary-sought', 'with evidence on both sides', judged([one, other], 'disputed'), met],
    ['contrary-sought', 'with evidence on one side', judged([one, { ...one, title: 'B' }]), lacking],
    ['interest-said', 'whose sources say theirs', judged([one]), met],
    ['interest-said', 'whose source does not', judged([{ stance: 'supports', title: 'A' }]), lacking],
    ['interest-said', 'whose context does not', judged([one, { stance: 'context', title: 'A' }]), met],
    ['claimant-heard', 'that nobody is named for', judged([one]), notAsked],
    [
      'claimant-heard',
      'whose claimant is not asked',
      judged([one], 'verified', { claimant: 'أحمد' }),
      lacking,
    ],
    [
      'claimant-heard',
      'whose claimant is, spelled otherwise',
      judged([one, { ...one, title: 'مقابلة مع احمد' }], 'verified', { claimant: 'أَحمد' }),
      met,
    ],
    [
      'figure-defined',
      'that says all',
      judged([one], 'verified', {
        figure: { value: '94', unit: '%', territory: 'N', asOf: '1921', denominator: 'all' },
      }),
      met,
    ],
    ['figure-defined', 'that leaves something out', judged([one]), lacking],
    [
      'figure-defined',
      'that is no figure',
      judged([one], 'verified', { kind: 'event', figure: null }),
      notAsked,
    ],
    ['primary-source', 'with a primary source', judged([one]), met],
    ['sources-found', 'with a publisher and a place in the source', judged([one]), met],
  ])('%s: %s', (code, _, claim, expected) => {
    expect(itemOf(code, claim)).toEqual(expected)
  })

  test('that was withdrawn is asked nothing', () => {
    const gone = {
      ...share,
      state: 'withdrawn' as const,
      withdrawal: { reason: 'x', by: share.createdBy, at: moment },
    }
    for (const code of checklistCodes) expect(itemOf(code, gone), code).toEqual(notAsked)
  })
})

test('a correction says why, and who was told', () => {
  const step = { kind: 'correction' as const, reason: 'A census was found' }
  const published = [
    { number: 1, kind: 'first' as const, reason: null, told: null },
    { ...step, number: 2, told: null },
    { ...step, number: 3, told: 'The agency' },
  ]
  expect(checklistOf({ claims: [] }, published).at(-1)).toEqual({
    ...{ code: 'corrections-told', about: 'reports', done: 1, of: 2, missing: [2] },
  })
})
