import { describe, expect, test } from 'vitest'
import { moveOf, spanOf, Words } from '@/components/text/word-cursor'

const text = 'وكان الأرمن، يشكلون 94% من سكانها.\n\nوزادت'
const words = new Words(text, 'ar')
const read = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

describe('the word cursor', () => {
  test('goes from word to word over punctuation and paragraphs', () => {
    const seen: (string | null)[] = []
    for (let at = words.from(0), last = -1; at && at.start !== last; ) {
      seen.push(read(at))
      last = at.start
      at = words.step(at, 'next')
    }
    expect(seen).toEqual(['وكان', 'الأرمن', 'يشكلون', '94%', 'من', 'سكانها', 'وزادت'])
  })

  test('comes back the same way and stops at the first word', () => {
    const last = words.step({ start: 0, end: 4 }, 'last')
    expect(read(last)).toBe('وزادت')
    expect(read(words.step(last, 'previous'))).toBe('سكانها')
    expect(read(words.step({ start: 0, end: 4 }, 'previous'))).toBe('وكان')
  })

  test('left means onwards in Arabic and back in English', () => {
    expect(moveOf('ArrowLeft', 'rtl')).toBe('next')
    expect(moveOf('ArrowLeft', 'ltr')).toBe('previous')
    expect(moveOf('ArrowRight', 'rtl')).toBe('previous')
    expect(moveOf('a', 'rtl')).toBeNull()
  })

  test('a selection covers both ends whichever way it grew', () => {
    expect(spanOf({ anchor: { start: 20, end: 23 }, head: { start: 5, end: 11 } })).toEqual({
      start: 5,
      end: 23,
    })
  })

  test('a text without words has no cursor', () => {
    expect(new Words(' … ', 'ar').from(0)).toBeNull()
  })
})
