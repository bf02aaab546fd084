import { expect, test } from 'vitest'
import { tag } from '@/components/report/html'

test('every kind of line end is a line feed in a report that is a file', () => {
  for (const end of ['\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    expect(tag('p', {}, `أول${end}ثانٍ`).html).toBe('<p>أول\nثانٍ</p>')
})
