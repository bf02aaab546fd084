import { describe, expect, test } from 'vitest'
import { directionOfText } from '@/lib/domain/text/direction'

describe('the direction of a text is that of its first letter', () => {
  test.each([
    ['مرحبا Moscow', 'rtl'],
    ['Moscow مرحبا', 'ltr'],
    ['94% من السكان', 'rtl'],
    ['94% of all', 'ltr'],
    ['«שלום»', 'rtl'],
    ['Երևան', 'ltr'],
    ['94%', undefined],
    ['', undefined],
  ])('%s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction)
  })
})
