import { expect, test } from 'vitest'
import { searchTerms } from '@/lib/domain/search/search-terms'

/** Terms as they are read, quoted ones in brackets; what may be the beginning of a word ends in a star. */
function read(asked: string): string {
  const { terms, typing } = searchTerms(asked)
  return terms.map(({ text, quoted }) => (quoted ? `[${text}]` : text)).join(' ') + (typing ? '*' : '')
}

test.each([
  ['one two', 'one two*'],
  ['one two ', 'one two'],
  ['"one two"', '[one two]'],
  ['a "one two" b', 'a [one two] b*'],
  ['«بعد الحرب» عام', '[بعد الحرب] عام*'],
  ['“one” ‟two‟', '[one] [two]'],
  ['"not closed', '[not closed]*'],
  ['"not closed ', '[not closed ]'],
  ['"" " "', ''],
  ['\u0000', ''],
  ['', ''],
  ["don't", "don't*"],
  ['one\ntwo\u00A0three', 'one two three*'],
])('reads %j as %s', (asked, expected) => {
  expect(read(asked)).toBe(expected)
})

test('reads no more than twelve terms, the last of them whole', () => {
  expect(read('a b c d e f g h i j k l m n')).toBe('a b c d e f g h i j k l')
})
