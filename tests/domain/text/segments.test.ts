import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceForHighlights } from '@/lib/domain/text/segments'

const whole = { start: 0, end: 10 }
const mark = (id: string, start: number, end: number) => ({ id, range: { start, end } })
const slices = (...marks: { id: string; range: { start: number; end: number } }[]) =>
  sliceForHighlights(whole, marks).map(
    ({ start, end, ids }) => `${start}-${end}${ids.length ? ':' : ''}${ids}`,
  )

test('a text without marks is one stretch', () => {
  expect(slices()).toEqual(['0-10'])
})

test('overlapping and nested marks are cut at every boundary', () => {
  expect(slices(mark('a', 1, 6), mark('b', 4, 8), mark('c', 2, 3))).toEqual([
    ...['0-1', '1-2:a', '2-3:a,c', '3-4:a', '4-6:a,b', '6-8:b', '8-10'],
  ])
})

test('ids come in the order the marks were given, whichever starts first', () => {
  expect(slices(mark('late', 5, 9), mark('early', 0, 9))).toEqual(['0-5:early', '5-9:late,early', '9-10'])
})

test('marks that reach beyond the range are clipped, empty ones and ones elsewhere do not show', () => {
  expect(slices(mark('a', -5, 2), mark('b', 7, 99), mark('c', 4, 4), mark('d', 20, 30))).toEqual([
    ...['0-2:a', '2-7', '7-10:b'],
  ])
})

test('one id in two touching places is one stretch', () => {
  expect(slices(mark('a', 1, 4), mark('a', 4, 7), mark('a', 2, 5))).toEqual(['0-1', '1-7:a', '7-10'])
})

test('a mark over everything leaves nothing bare', () => {
  expect(slices(mark('a', 0, 10))).toEqual(['0-10:a'])
})

test('ten thousand overlapping marks are cut at every boundary', () => {
  const marks = Array.from({ length: 10_000 }, (_, index) => mark(`m${index}`, index * 10, index * 10 + 15))
  expect(sliceForHighlights({ start: 0, end: 100_010 }, marks)).toHaveLength(20_000)
})

test('each mark adds two cuts at most, and is left as it was', () => {
  const place = fc.integer({ min: -5, max: 60 })
  const anyMark = fc.tuple(fc.nat(20), place, place).map(([id, start, end]) => mark(`m${id}`, start, end))
  fc.assert(
    fc.property(fc.array(anyMark), (marks) => {
      for (const one of marks) Object.freeze(Object.freeze(one).range)
      const segments = sliceForHighlights({ start: 0, end: 50 }, Object.freeze(marks) as typeof marks)
      expect(segments.length).toBeLessThanOrEqual(2 * marks.length + 1)
      expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)])
      expect(segments.at(-1)?.end).toBe(50)
    }),
  )
})

test('ten times the marks are ten times the work', () => {
  const work = (count: number) => {
    let looks = 0
    const marks = Array.from({ length: count }, (_, index) => ({
      id: `m${index}`,
      get range() {
        looks += 1
        return { start: index * 10, end: index * 10 + 35 }
      },
    }))
    const segments = sliceForHighlights({ start: 0, end: count * 10 + 35 }, marks)
    return looks + segments.reduce((sum, { ids }) => sum + 1 + ids.length, 0)
  }
  expect(work(20_000)).toBeLessThan(10.1 * work(2000))
})
