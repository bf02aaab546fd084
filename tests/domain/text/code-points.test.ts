import { expect, test } from 'vitest'
import { codePointsIn, fromCodePoints } from '@/lib/domain/text/code-points'
import { marked } from './marked'

test('characters outside the basic plane count once', () => {
  const { text, range } = marked('😀😀 [نص 😀] x')
  expect(range).toEqual({ start: 5, end: 10 })
  expect(codePointsIn(text)(range)).toEqual({ start: 3, end: 7 })
})

test('and back', () => {
  const { text, range } = marked('😀😀 [نص 😀] x')
  expect(fromCodePoints(text, codePointsIn(text)(range))).toEqual(range)
  expect(fromCodePoints(text, { start: 9, end: 99 })).toEqual({ start: 12, end: 12 })
})

test('an offset inside a pair counts as its start', () => {
  expect(codePointsIn('😀😀')({ start: 1, end: 3 })).toEqual({ start: 0, end: 1 })
})

test('counts alike in a text of any length, whatever stands at the places where it counts anew', () => {
  for (const lead of ['', 'a', 'ab']) {
    const long = `${lead}${'😀a'.repeat(2000)}`
    const inCodePoints = codePointsIn(long)
    for (let start = 0; start < long.length; start += 97) {
      const end = Math.min(long.length, start + 1500)
      // A lone half that a cut leaves at the end of a slice is a character that does not count yet.
      const counted = (offset: number) =>
        [...long.slice(0, offset)].length - (/[\uD800-\uDBFF]$/.test(long.slice(0, offset)) ? 1 : 0)
      expect(inCodePoints({ start, end })).toEqual({ start: counted(start), end: counted(end) })
    }
  }
})
