import { expect, test } from 'vitest'
import { isMadeOf } from '@/lib/domain/newsroom/made-of-words'

test.each([
  [['pass', 'word'], 'passwordpass', true],
  [['pass', 'word'], 'passwor', false],
  [['a', 'ab', 'bc'], 'abc', true],
  [['a', 'ab', 'c'], 'abcabc', true],
  [['a'], '', false],
  [['كلمة', 'السر'], 'كلمةالسر', true],
])('%j make up %j: %s', (words, text, made) => {
  expect(isMadeOf(words, text)).toBe(made)
})

/** How many words were looked at before it was known that the text is not made of them. */
function looksAt(words: string[], text: string): number {
  let looks = 0
  const counted = {
    *[Symbol.iterator]() {
      for (const word of words) {
        looks += 1
        yield word
      }
    },
  }
  expect(isMadeOf(counted, text)).toBe(false)
  return looks
}

test.each([
  ['one word, two and three of it', ['a', 'aa', 'aaa'], (length: number) => `${'a'.repeat(length)}!`],
  ['words that begin alike', ['ab', 'abab', 'aba', 'b'], (length: number) => `${'ab'.repeat(length)}!`],
])('twice the text is twice the work: %s', (_what, words, textOf) => {
  const looks = [64, 128, 256, 512, 1024].map((length) => looksAt(words, textOf(length)))
  looks.slice(1).forEach((count, index) => {
    expect(count / (looks[index] ?? 0)).toBeLessThan(2.1)
  })
})
