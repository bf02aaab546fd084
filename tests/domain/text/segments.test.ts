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
