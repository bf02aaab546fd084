import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '@/lib/domain/text/range'
import { RangeIndex } from '@/lib/domain/text/range-index'

const range = (start: number, end: number) => ({ start, end })
const found = (all: { start: number; end: number }[], start: number, end: number) =>
  new RangeIndex(all).overlapping(range(start, end)).map((one) => `${one.start}-${one.end}`)

test('finds what shares a code unit, by start, the longer one first', () => {
  const all = [range(8, 9), range(2, 4), range(0, 10), range(2, 6), range(6, 8)]
  expect(found(all, 3, 7)).toEqual(['0-10', '2-6', '2-4', '6-8'])
})

test('what only touches is not found, nor is an empty range or a question about none', () => {
  expect(found([range(0, 3), range(6, 9), range(4, 4)], 3, 6)).toEqual([])
  expect(found([range(0, 9)], 4, 4)).toEqual([])
  expect(found([], 0, 9)).toEqual([])
})

test('finds for any ranges just what looking at each of them finds', () => {
  const place = fc.integer({ min: 0, max: 40 })
  const anyRange = fc
    .tuple(place, place)
    .map(([one, other]) => range(Math.min(one, other), Math.max(one, other)))
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 30 }), anyRange, (all, asked) => {
      const index = new RangeIndex(all)
      const expected = all.filter((each) => overlaps(each, asked))
      expect(new Set(index.overlapping(asked))).toEqual(new Set(expected))
      expect(index.overlapping(asked)).toHaveLength(expected.length)
    }),
  )
})

test('looks at few of many: a question costs what it finds and a little more', () => {
  let looks = 0
  const all = Array.from({ length: 100_000 }, (_, at) => ({
    start: at * 10,
    get end() {
      looks += 1
      return at * 10 + 15
    },
  }))
  const index = new RangeIndex(all)
  looks = 0
  expect(index.overlapping(range(500_000, 500_100))).toHaveLength(11)
  expect(looks).toBeLessThan(100)
})
