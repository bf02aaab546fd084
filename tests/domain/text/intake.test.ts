import { expect, test } from 'vitest'
import { findUnstorable } from '@/lib/domain/text/intake'

test('ordinary text of any script can be stored', () => {
  expect(findUnstorable('ناخشيفان 94% 👩‍👧 \u202Eخ\u200F\n\t')).toBeNull()
})

test('NUL is refused at its position', () => {
  expect(findUnstorable('ab\0c')).toEqual({ problem: 'nul', position: 2 })
})

test('half a surrogate pair is refused at its position, the first fault wins', () => {
  expect(findUnstorable('😀\uD83D!\0')).toEqual({ problem: 'lone-surrogate', position: 2 })
  expect(findUnstorable('\uDE00')).toEqual({ problem: 'lone-surrogate', position: 0 })
  expect(findUnstorable('\0\uDE00')).toEqual({ problem: 'nul', position: 0 })
})
