import { expect, test } from 'vitest'
import { fitting } from '@/lib/data/page-weight'

test('a page takes what is light, and ends before it grows too heavy', () => {
  expect(fitting([])).toBe(0)
  expect(fitting(Array(100).fill(500))).toBe(100)
  expect(fitting([100_000, 100_000, 100_000, 1])).toBe(2)
})

test('a page holds one at least, however heavy', () => {
  expect(fitting([5_000_000, 10])).toBe(1)
})
