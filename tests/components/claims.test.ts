import { expect, test } from 'vitest'
import { merge, stillNewer, withNewest } from '@/components/workspace/use-claims'
import type { Claim } from '@/lib/domain/claim/claim'
import { claimId } from '@/lib/domain/ids'
import { openClaim } from '../support/claims'

test('an answer of the server takes the place of the older claim, and a new claim is added', () => {
  const page = [claimOf(1, { version: 1 }), claimOf(2, { version: 4 })]
  const merged = merge(page, [claimOf(2, { version: 5 }), claimOf(3, { version: 1 })])
  expect(merged.map(({ number, version }) => [number, version])).toEqual([
    [1, 1],
    [2, 5],
    [3, 1],
  ])
})

test('a page rendered after the answer wins, one rendered before it does not', () => {
  const learned = [claimOf(2, { version: 5 }), claimOf(3, { version: 1 })]
  expect(stillNewer(learned, [claimOf(2, { version: 4 })])).toEqual(learned)
  expect(stillNewer(learned, [claimOf(2, { version: 5 }), claimOf(3, { version: 2 })])).toEqual([])
})

test('an answer that is older than what is known changes nothing, and one of the same version may say more', () => {
  const learned = [claimOf(2, { version: 5 })]
  expect(withNewest(learned, [], claimOf(2, { version: 4 }))).toBe(learned)
  expect(withNewest([], [claimOf(2, { version: 5 })], claimOf(2, { version: 4 }))).toEqual([])
  const [said] = [claimOf(2, { version: 5, prefix: 'more' })]
  expect(withNewest(learned, learned, said)).toEqual([said])
  expect(withNewest(learned, [], claimOf(3, { version: 1 }))).toHaveLength(2)
})

function claimOf(number: number, more: Partial<Claim>): Claim {
  return openClaim({ id: claimId.parse(`00000000-0000-4000-8000-00000000000${number}`), number, ...more })
}
