import { expect, test } from 'vitest'
import { quoteAt } from '@/lib/domain/text/quote'
import { marked } from './marked'

test('keeps the words and 32 code units on either side', () => {
  const { text, range } = marked(`${'abcdefghi '.repeat(5)}[the mayor resigned]${' jklmnopqr'.repeat(5)}`)
  expect(quoteAt(text, range)).toEqual({
    exact: 'the mayor resigned',
    prefix: text.slice(range.start - 32, range.start),
    suffix: text.slice(range.end, range.end + 32),
  })
})

test('keeps less at the edges of the text', () => {
  const { text, range } = marked('The [mayor resigned]')
  expect(quoteAt(text, range)).toEqual({ exact: 'mayor resigned', prefix: 'The ', suffix: '' })
})

test('keeps more around a short quote', () => {
  const { text, range } = marked(`${'abcdefghi '.repeat(9)}[1994]${' jklmnopqr'.repeat(9)}`)
  expect(quoteAt(text, range).prefix).toHaveLength(64)
})

test('keeps more while the same words in the same surroundings stand elsewhere, up to a bound', () => {
  const around = ['as everyone in the chamber knew, ', ', as everyone in the chamber knew']
  const { text, range } = marked(
    `He said, ${around.join('the mayor resigned')}. She wrote, ${around.join('[the mayor resigned]')}.`,
  )
  expect(quoteAt(text, range).prefix).toMatch(/^(.*) She wrote, as everyone in the chamber knew, $/)
  const endless = 'na '.repeat(1000)
  expect(quoteAt(endless, { start: 1500, end: 1502 }).prefix).toHaveLength(256)
})

test('never cuts a surrogate pair', () => {
  const { text, range } = marked(`${'😀'.repeat(20)}x[the mayor resigned]x${'😀'.repeat(20)}`)
  const { prefix, suffix } = quoteAt(text, range)
  expect(prefix).toBe(`${'😀'.repeat(15)}x`)
  expect(suffix).toBe(`x${'😀'.repeat(15)}`)
})
