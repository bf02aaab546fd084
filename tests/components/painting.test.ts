import { expect, test } from 'vitest'
import { highlightNames, paintingOf } from '@/components/text/painting'
import { listedOf } from '@/lib/domain/claim/claim-listing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { openClaim } from '../support/claims'

const text = { start: 0, end: 100 }
const nobody = { active: null, attended: null, left: new Set([1, 2, 3]) }

test('the innermost claim washes the words, and all of them draw their lines, the longest lowest', () => {
  const claims = [claim(1, 0, 60), claim(2, 20, 40, { state: 'approved', verdict: 'verified' })]
  expect(painted(claims)).toEqual({
    'isnad-verified': ['20-40'],
    'isnad-none-below-1': ['20-40'],
    'isnad-none-provisional': ['0-20', '40-60'],
    'isnad-state-approved': ['33-40'],
  })
})

test('a withdrawn claim is painted only while it is open or asked for, and struck through', () => {
  const claims = [claim(1, 0, 9, { state: 'withdrawn' })]
  const left = new Set<number>()
  expect(painted(claims, { ...nobody, left })).toEqual({})
  expect(painted(claims, { ...nobody, left: new Set([1]) })).toHaveProperty('isnad-state-withdrawn', ['0-9'])
  expect(painted(claims, { ...nobody, active: 1 })).toHaveProperty('isnad-active-none', ['0-9'])
})

test('each state says itself above the last letters of a claim, in a line of its own', () => {
  const states = ['open', 'proposed', 'approved', 'returned', 'reopened'] as const
  const claims = states.map((state, index) => claim(index + 1, 10 * index, 10 * index + 9, { state }))
  const names = Object.entries(painted(claims, { ...nobody, left: new Set([1, 2, 3, 4, 5]) }))
  expect(Object.fromEntries(names.filter(([name]) => name.startsWith('isnad-state-')))).toEqual({
    'isnad-state-proposed': ['12-19'],
    'isnad-state-approved': ['22-29'],
    'isnad-state-returned': ['32-39'],
    'isnad-state-reopened': ['42-49'],
  })
  expect(painted([claim(1, 4, 8, { state: 'returned' })])).toHaveProperty('isnad-state-returned', ['4-8'])
})

test('what the filter leaves out keeps a faint line, and the wash is of what it leaves', () => {
  const claims = [claim(1, 0, 60), claim(2, 20, 40)]
  expect(painted(claims, { ...nobody, left: new Set([1]) })).toMatchObject({
    'isnad-left-out': ['20-40'],
    'isnad-none-provisional': ['0-20', '20-40', '40-60'],
  })
})

test('nothing is painted under a name that the style does not know', () => {
  const names = new Set(highlightNames)
  for (const verdict of ['verified', 'disputed', 'needs-sources'] as const) {
    const claims = [
      claim(1, 0, 9, { state: 'approved', verdict }),
      claim(2, 0, 5, { state: 'approved', verdict }),
    ]
    for (const name of Object.keys(painted(claims, { ...nobody, active: 1, attended: 2 }))) {
      expect(names).toContain(name)
    }
  }
})

function claim(number: number, start: number, end: number, more: Partial<ListedClaim> = {}): ListedClaim {
  return { ...listedOf(openClaim()), number, start, end, ...more }
}

function painted(claims: ListedClaim[], shown: Parameters<typeof paintingOf>[2] = nobody) {
  const all = [...paintingOf(text, claims, shown)].filter(([, ranges]) => ranges.length > 0)
  return Object.fromEntries(
    all.map(([name, ranges]) => [name, ranges.map(({ start, end }) => `${start}-${end}`)]),
  )
}
