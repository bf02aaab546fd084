import { describe, expect, test } from 'vitest'
import { scrollToRead } from '@/components/text/reading-height'

const room = { top: 80, bottom: 880 }
const span = (top: number, height: number) => ({ top, bottom: top + height })

describe('where words are read', () => {
  test('words in the upper two thirds stay where they are', () => {
    for (const top of [80, 200, 304, 560]) expect(scrollToRead(span(top, 40), room)).toBe(0)
  })

  test('words low down or out of sight come to about a third', () => {
    for (const top of [600, 860, 5000, 40, -3000]) {
      expect(top - scrollToRead(span(top, 40), room)).toBe(304)
    }
  })

  test('words that begin above the room and end in it come down', () => {
    expect(scrollToRead(span(60, 100), room)).toBe(60 - 304)
  })

  test('long words come so high that they are seen whole, and never begin above the room', () => {
    expect(600 - scrollToRead(span(600, 700), room)).toBe(180)
    expect(600 - scrollToRead(span(600, 2000), room)).toBe(80)
    expect(scrollToRead(span(100, 2000), room)).toBe(0)
  })

  test('above a sheet there is less room', () => {
    const above = { top: 120, bottom: 370 }
    expect(scrollToRead(span(200, 38), above)).toBe(0)
    expect(340 - scrollToRead(span(340, 38), above)).toBe(190)
  })
})
