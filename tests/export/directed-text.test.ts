import { describe, expect, test } from 'vitest'
import { isolated, leftToRight } from '@/lib/domain/text/isolated'
import { directedText, plainWords } from '@/lib/export/directed-text'

describe('parts with a direction of their own', () => {
  test.each([
    ['no part', 'قال إن', ['قال إن']],
    [
      'a name',
      `قال ${isolated('Moscow Times')} إن`,
      ['قال ', { direction: 'ltr', inside: ['Moscow Times'] }, ' إن'],
    ],
    ['an Arabic name', `by ${isolated('رامي')}`, ['by ', { direction: 'rtl', inside: ['رامي'] }]],
    ['signs of ours', leftToRight('3 / 16'), [{ direction: 'ltr', inside: ['3 / 16'] }]],
    [
      'a figure in a name',
      isolated('نحو 94%'),
      [{ direction: 'rtl', inside: ['نحو ', { direction: 'ltr', inside: ['94%'] }] }],
    ],
    ['one that nobody closes', 'a \u2067b', ['a ', { direction: 'rtl', inside: ['b'] }]],
    ['one that nobody opened', 'a\u2069 b', ['a', ' b']],
    ['an empty one', 'a\u2068\u2069', ['a']],
  ])('%s', (_, text, parts) => {
    expect(directedText(text)).toEqual(parts)
    expect(plainWords(directedText(text))).toBe(text.replace(/[\u2066-\u2069]/g, ''))
  })
})
