import { expect, test } from 'vitest'
import { fromCodePoints, toCodePoints } from '@/lib/domain/text/code-points'
import { marked } from './marked'

test('characters outside the basic plane count once', () => {
  const { text, range } = marked('😀😀 [نص 😀] x')
  expect(range).toEqual({ start: 5, end: 10 })
  expect(toCodePoints(text, range)).toEqual({ start: 3, end: 7 })
})

test('and back', () => {
  const { text, range } = marked('😀😀 [نص 😀] x')
  expect(fromCodePoints(text, toCodePoints(text, range))).toEqual(range)
  expect(fromCodePoints(text, { start: 9, end: 99 })).toEqual({ start: 12, end: 12 })
})

test('an offset inside a pair counts as its start', () => {
  expect(toCodePoints('😀😀', { start: 1, end: 3 })).toEqual({ start: 0, end: 1 })
})
