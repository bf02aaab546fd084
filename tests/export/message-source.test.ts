import { expect, test } from 'vitest'
import { messageSource } from '@/lib/export/html/message-source'

test.each([
  ['plain', 'plain'],
  [[['key'], ' is the key'], '{key} is the key'],
  [
    ['size ', ['size', 2, { one: 'one', other: [0, ' entries'] }], '.'],
    'size {size, plural, one {one} other {# entries}}.',
  ],
  [[['n', 2, { one: 0, other: [['who'], ' has ', 0] }]], '{n, plural, one {#} other {{who} has #}}'],
])('what the build made of a message is told in the form it was written in: %j', (built, source) => {
  expect(messageSource(built)).toBe(source)
})

test('of another kind it is refused', () => {
  expect(() => messageSource([['at', 5, 'short']])).toThrow()
  expect(() => messageSource({})).toThrow()
})
