import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex, utf8 } from '@/lib/domain/history/bytes'

test('writes UTF-8 as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text))
    }),
  )
  expect(utf8('إسناد 😀')).toEqual(new TextEncoder().encode('إسناد 😀'))
})

test('has no UTF-8 for half a character', () => {
  expect(() => utf8('\ud83d')).toThrow('lone surrogate')
})

test('hexadecimal and base64 come back as they went', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromHex(toHex(bytes))).toEqual(bytes)
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
})

test.each(['A', 'AB', 'AA=', 'AAA', 'AB==', 'AAB=', 'A===', 'AA==AA==', 'AA A', '_-AA'])(
  'does not read %s as base64',
  (text) => {
    expect(fromBase64(text)).toBeNull()
  },
)

test.each(['a', 'AB', 'zz', '0x00', ' 00'])('does not read %s as hexadecimal', (text) => {
  expect(fromHex(text)).toBeNull()
})
