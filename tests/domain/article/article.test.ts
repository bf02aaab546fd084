import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countClaims } from '@/lib/domain/article/count-claims'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { verdicts } from '@/lib/domain/claim/verdict'

test('counts claims by state and approved ones by verdict, and leaves withdrawn ones out of the total', () => {
  const counts = countClaims([
    { state: 'open', verdict: null },
    { state: 'approved', verdict: 'disputed' },
    { state: 'approved', verdict: 'disputed' },
    { state: 'approved', verdict: 'verified' },
    { state: 'withdrawn', verdict: null },
  ])
  expect(counts).toMatchObject({ total: 4, open: 1, approved: 3, withdrawn: 1, proposed: 0 })
  expect(counts.verdicts).toEqual({ verified: 1, disputed: 2, 'needs-sources': 0 })
})

test('the total is the sum of every state but withdrawn, and verdicts are the sum of what is approved', () => {
  const claim = fc
    .constantFrom(...claimStates)
    .chain((state) =>
      fc
        .constantFrom(...verdicts)
        .map((verdict) => ({ state, verdict: state === 'approved' ? verdict : null })),
    )
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const { total, verdicts: byVerdict, withdrawn, ...states } = countClaims(claims)
      const sum = (counts: object) => Object.values(counts).reduce((all, count) => all + count, 0)
      expect([total, total + withdrawn, sum(byVerdict)]).toEqual([
        sum(states),
        claims.length,
        states.approved,
      ])
    }),
  )
})

test('an article without claims counts nothing', () => {
  expect(countClaims([]).total).toBe(0)
})
