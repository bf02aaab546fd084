import { expect, test } from 'vitest'
import { arePainted, deepestMarks, mostMarkedClaims } from '@/lib/domain/claim/claim-listing'

const beside = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ revision: 1, start: index * 10, end: index * 10 + 5 }))
const nested = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ revision: 1, start: index, end: 2 * count - index }))

test('very many claims are painted, and as many in another revision are not', () => {
  expect(arePainted(beside(mostMarkedClaims), 1)).toBe(false)
  expect(arePainted(beside(mostMarkedClaims + 1), 1)).toBe(true)
  expect(arePainted(beside(mostMarkedClaims + 1), 2)).toBe(false)
})

test('claims that lie over each other are painted sooner, for they are cut at each other’s edges', () => {
  expect(arePainted(nested(40), 1)).toBe(false)
  expect(arePainted(nested(200), 1)).toBe(true)
})

test('so are more claims on the very same words than are drawn one inside the other', () => {
  const same = (count: number) => Array(count).fill({ revision: 1, start: 3, end: 9 })
  expect(arePainted(same(deepestMarks), 1)).toBe(false)
  expect(arePainted(same(deepestMarks + 1), 1)).toBe(true)
})
