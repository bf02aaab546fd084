import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compare,
  decimalText,
  dividedBy,
  exact,
  exactNumber,
  magnitude,
  minus,
  plus,
  times,
} from '@/lib/domain/text/exact-number'

/** A number that must be one. */
function number(text: string) {
  const read = exactNumber(text)
  if (!read) throw new Error(`no number: ${text}`)
  return read
}

test.each(['', '.', '1.', '.5', '1,5', '1e5', '+1', '--1', ' 1', 'NaN', '٣', '0x10', '1.2.3'])(
  '%j is no number',
  (text) => {
    expect(exactNumber(text)).toBeNull()
  },
)

test('tenths add up', () => {
  expect(plus(number('0.1'), number('0.2'))).toEqual(number('0.3'))
  expect(minus(number('0.3'), number('0.1'))).toEqual(number('0.2'))
  expect(times(number('1.1'), number('1.1'))).toEqual(number('1.21'))
  expect(dividedBy(number('47000'), number('-50000'))).toEqual(number('-0.94'))
})

test('what comes out is as exact as it was put in, however large', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), fc.bigInt(), (of, over, more) => {
      const one = exact(of, over)
      expect(minus(plus(one, exact(more)), exact(more))).toEqual(one)
      expect(compare(plus(one, exact(1n)), one)).toBe(1)
      expect(compare(one, magnitude(one))).toBe(of < 0n ? -1 : 0)
      if (of !== 0n) expect(times(dividedBy(exact(more), one), one)).toEqual(exact(more))
    }),
  )
})

test.each([
  [1n, 3n, 2, '0.33', true],
  [2n, 3n, 2, '0.67', true],
  [1n, 2n, 0, '1', true],
  [-1n, 2n, 0, '-1', true],
  [-1n, 1000n, 2, '0', true],
  [94n, 100n, 4, '0.94', false],
  [100n, 1n, 4, '100', false],
  [10n ** 30n, 1n, 1, `1${'0'.repeat(30)}`, false],
  [0n, 1n, 0, '0', false],
])('%d over %d with %d decimals is %s', (of, over, most, text, rounded) => {
  expect(decimalText(exact(of, over), most)).toEqual({ text, rounded })
})
