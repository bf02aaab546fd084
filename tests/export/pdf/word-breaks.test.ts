import { expect, test } from 'vitest'
import { withBreaks, wordBreak } from '@/lib/export/pdf/word-breaks'

/** The pieces of a word with its places to break left out. */
const pieces = (words: string) => withBreaks(words).flatMap((part) => (part === wordBreak ? [] : [`${part}`]))

test('where words are kept together by spaces alone, a line ends behind one of them', () => {
  for (const space of ['\u00A0', '\u202F', '\u2007']) {
    const words = Array.from({ length: 40 }, (_, at) => `كلمة${at}`).join(space)
    expect(pieces(words)).toEqual(words.split(new RegExp(`(?<=${space})`, 'u')))
  }
})

test('what has room on a line is left as it is', () => {
  expect(withBreaks(`${'ب'.repeat(100)} ${'ت'.repeat(100)}`)).toHaveLength(1)
})

test('a joiner keeps what it joins, and marks stay with their letter', () => {
  const family = '👩\u200D👩\u200D👧\u200D👦'
  for (const unit of [family, 'بَّ', 'ا\u200Dه']) {
    const words = unit.repeat(90)
    expect(pieces(words).join('')).toBe(words)
    expect(pieces(words).length).toBeGreaterThan(1)
    for (const piece of pieces(words)) expect((piece.length / unit.length) % 1).toBe(0)
  }
})
