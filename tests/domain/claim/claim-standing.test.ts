import { expect, test } from 'vitest'
import { countShowing } from '@/lib/domain/claim/claim-standing'

test('counts the claims that show a verdict, proposed or approved, and none that is withdrawn', () => {
  const claims = [
    { state: 'approved', verdict: 'needs-sources', proposal: { verdict: 'needs-sources' } },
    { state: 'proposed', verdict: null, proposal: { verdict: 'needs-sources' } },
    { state: 'proposed', verdict: null, proposal: { verdict: 'disputed' } },
    { state: 'returned', verdict: null, proposal: { verdict: 'needs-sources' } },
    { state: 'withdrawn', verdict: null, proposal: { verdict: 'needs-sources' } },
    { state: 'open', verdict: null, proposal: null },
  ] as const
  expect(countShowing('needs-sources', claims)).toBe(2)
})
