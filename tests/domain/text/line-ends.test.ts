import { expect, test } from 'vitest'
import { cutBehindLineEnds, endsLine, linesOf, withLineFeeds } from '@/lib/domain/text/line-ends'
import { shown } from './marked'

const ends = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']

test.each(ends)('%j ends a line', (end) => {
  expect(shown(`a${end}b`, ...linesOf(`a${end}b`))).toBe(`[a]${end}[b]`)
  expect(withLineFeeds(`a${end}b${end}`)).toBe('a\nb\n')
  expect(cutBehindLineEnds(`a${end}${end}b`)).toEqual([`a${end}${end}`, 'b'])
  expect(endsLine(end)).toBe(true)
})

test('CR and LF are one end, LF and CR are two', () => {
  expect(withLineFeeds('a\r\nb\n\rc\r\r\n')).toBe('a\nb\n\nc\n\n')
})

test.each([' ', '\t', '\u00a0', '\u200b', '\u200f', '\u001c', '\u001e', 'ن'])('%j ends none', (other) => {
  expect(linesOf(`a${other}b`)).toHaveLength(1)
  expect(withLineFeeds(`a${other}b`)).toBe(`a${other}b`)
  expect(endsLine(other)).toBe(false)
})

test('a text of nothing but line ends has no lines', () => {
  expect(linesOf('\r\n\u2028')).toEqual([])
  expect(linesOf('')).toEqual([])
})
