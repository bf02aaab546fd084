import { expect, test } from 'vitest'
import { clipTo, contains, isEmpty, overlaps, sameRange } from '@/lib/domain/text/range'

test('ranges that share a code unit overlap, ranges that touch do not', () => {
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 6 })).toBe(true)
  expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false)
  expect(overlaps({ start: 2, end: 2 }, { start: 0, end: 6 })).toBe(false)
})

test('a range contains itself and what lies within it', () => {
  expect(contains({ start: 1, end: 5 }, { start: 1, end: 5 })).toBe(true)
  expect(contains({ start: 1, end: 5 }, { start: 2, end: 6 })).toBe(false)
})

test('a range without length is empty', () => {
  expect(isEmpty({ start: 3, end: 3 })).toBe(true)
  expect(isEmpty({ start: 3, end: 4 })).toBe(false)
})

test('ranges are the same when both ends are', () => {
  expect(sameRange({ start: 1, end: 2 }, { start: 1, end: 2 })).toBe(true)
  expect(sameRange({ start: 1, end: 2 }, { start: 1, end: 3 })).toBe(false)
})

test('a range is clipped to the text it points into', () => {
  expect(clipTo(5, { start: -3, end: 9 })).toEqual({ start: 0, end: 5 })
  expect(clipTo(5, { start: 1.7, end: Number.NaN })).toEqual({ start: 1, end: 0 })
})
