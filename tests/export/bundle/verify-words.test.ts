import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysTheSame } from '@/lib/domain/comparison/sameness'
import { wordsOf } from '@/lib/export/bundle/verify.mjs'

test('whatever the product takes for the same words, so does the verifier', () => {
  const sign = fc.constantFrom(
    ...'كتأإاٱـ\u064B\u064E\u064F\u0651\u0670 ab-–—−.…,،"«»\'’ʼ´٣35٫%٪‰²ﻻﷲﬁ\u200F\u00A0é$+',
  )
  const text = fc.array(sign, { maxLength: 5 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      if (saysTheSame(one, other)) expect(wordsOf(one)).toBe(wordsOf(other))
    }),
    { numRuns: 4000, seed: 20200927 },
  )
})

test.each([
  ['«أعلن» الأمير – ٩٤٪…', '"اعلن" الامير — 94%...'],
  ['ﻗﺎﻝ ﷲ', 'قال الله'],
  ["it's the ﬁrst", 'it’s the first'],
  ['بلغت ١٫٥', 'بلغت 1.5'],
])('it knows a spelling: %s', (one, other) => {
  expect(wordsOf(one)).toBe(wordsOf(other))
})

test.each([
  ['قال', 'قالت'],
  ['1.5', '15'],
  ['1,5', '1.5'],
  ['at -3', 'at 3'],
  ['at −3', 'at -3'],
  ['3–5', '3-5'],
  ['94', '95'],
  ['Polish', 'polish'],
  ['résumé', 'resume'],
])('and other words: %s, %s', (one, other) => {
  expect(wordsOf(one)).not.toBe(wordsOf(other))
})
