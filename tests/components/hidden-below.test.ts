import { expect, test } from 'vitest'
import { hiddenBelow } from '@/components/margin/hidden-below'

test('a soft keyboard hides what of the window is not seen', () => {
  expect(hiddenBelow(844, { height: 844, offsetTop: 0, scale: 1 })).toBe(0)
  expect(hiddenBelow(844, { height: 508, offsetTop: 0, scale: 1 })).toBe(336)
  expect(hiddenBelow(844, { height: 508, offsetTop: 100, scale: 1 })).toBe(236)
})

test('zooming in with two fingers hides nothing, nor does a browser that does not tell', () => {
  expect(hiddenBelow(844, { height: 422, offsetTop: 40, scale: 2 })).toBe(0)
  expect(hiddenBelow(844, null)).toBe(0)
})

test('a browser whose bars come and go never hides less than nothing', () => {
  expect(hiddenBelow(800, { height: 844, offsetTop: 0, scale: 1 })).toBe(0)
})
