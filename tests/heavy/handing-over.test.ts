import { transferableSymbol } from 'piscina'
import { expect, test } from 'vitest'
import { handingOver } from '@/lib/heavy/handing-over'

const bytesIn = (value: unknown) => Reflect.get(Object(handingOver({ value })), transferableSymbol)

test('bytes are handed over, wherever they are in an answer, each once', () => {
  const [one, other] = [new Uint8Array(8), new Uint8Array(9)]
  expect(bytesIn(one)).toEqual([one.buffer])
  expect(bytesIn({ language: 'ar', pieces: [one, other] })).toEqual([one.buffer, other.buffer])
  expect(bytesIn({ page: one, json: one.subarray(2) })).toEqual([one.buffer])
})

test.each([{ value: { anchors: [null, 'x'] } }, { value: null }, { failed: 'why' }])(
  'an answer without any stays as it is: %j',
  (done) => {
    expect(handingOver(done)).toBe(done)
  },
)
