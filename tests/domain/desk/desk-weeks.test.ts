import { expect, test } from 'vitest'
import { type DeskVerdict, firstWeek, medianHours, weeksOf } from '@/lib/domain/desk/desk-weeks'

const hour = 3_600_000
const approved = (
  at: string,
  hours: number,
  verdict: DeskVerdict['verdict'] = 'disputed',
  origins = 0,
): DeskVerdict => ({
  ...{
    verdict,
    origins,
    approvedAt: new Date(at),
    markedAt: new Date(new Date(at).getTime() - hours * hour),
  },
})

test('the told weeks end with the present one, and begin on Mondays', () => {
  // A Sunday, and the Monday after it.
  expect(weeksOf(new Date('2026-11-29T23:59:59Z'), [], []).at(-1)?.week).toBe('2026-11-23')
  expect(weeksOf(new Date('2026-11-30T00:00:00Z'), [], []).at(-1)?.week).toBe('2026-11-30')
  expect(firstWeek(new Date('2026-11-29T12:00:00Z')).toISOString()).toBe('2026-09-07T00:00:00.000Z')
})

test('each verdict and report counts in the week in which it came, and a week without any is told', () => {
  const weeks = weeksOf(
    new Date('2026-11-29T12:00:00Z'),
    [
      approved('2026-11-23T00:00:00Z', 4, 'verified', 2),
      approved('2026-11-24T00:00:00Z', 2, 'verified', 1),
      approved('2026-11-22T23:59:59Z', 1, 'needs-sources'),
    ],
    [
      { at: new Date('2026-11-28T00:00:00Z'), correction: true },
      { at: new Date('2026-11-28T00:00:00Z'), correction: false },
    ],
  )
  expect(weeks).toHaveLength(12)
  expect(weeks.at(-1)).toEqual({
    ...{ week: '2026-11-23', verified: 2, disputed: 0, needsSources: 0 },
    ...{ hours: 3, withTwoOrigins: 1, publications: 2, corrections: 1 },
  })
  expect(weeks.at(-2)).toMatchObject({ week: '2026-11-16', needsSources: 1, hours: 1, publications: 0 })
  expect(weeks.at(-3)).toMatchObject({ week: '2026-11-09', needsSources: 0, hours: null })
})

test.each([
  [[], null],
  [[5], 5],
  [[1, 100, 3], 3],
  [[1, 2], 1.5],
  [[0.04, 0.04], 0],
])('of %j hours the median is %j', (hours, median) => {
  expect(medianHours(hours.map((each) => approved('2026-11-24T00:00:00Z', each)))).toBe(median)
})
