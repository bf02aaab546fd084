import { expect, test } from 'vitest'
import { graphemeAt, isGraphemeBoundary, widenToGraphemes } from '@/lib/domain/text/grapheme'

const boundaries = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, index) => index).filter((index) =>
    isGraphemeBoundary(text, index),
  )

test('finds the same boundaries as the whole-text segmenter, in every script', () => {
  const text = 'aé e\u0301\r\n جمّدت لا נִקּוּד 漢字 กำลัง नमस्ते 한국 한 🇸🇦🇪🇬 👨‍👩‍👧 👍🏽 #️⃣ \u0600١ x\u200D'
  const expected = [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index)
  expect(boundaries(text)).toEqual([...expected, text.length])
})

test('a range is widened to whole graphemes and an empty one stays empty', () => {
  expect(widenToGraphemes('x😀y', { start: 2, end: 3 })).toEqual({ start: 1, end: 3 })
  expect(widenToGraphemes('x😀y', { start: 2, end: 2 })).toEqual({ start: 1, end: 1 })
})

test('a hundred thousand marks on one letter are one grapheme', () => {
  const text = `ab${'\u0301'.repeat(100_000)}c`
  expect(graphemeAt(text, 50_000)).toEqual({ start: 1, end: 100_002 })
})
