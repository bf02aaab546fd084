import { describe, expect, test } from 'vitest'
import { directionOf } from '@/lib/domain/article/language'
import { language } from '@/lib/domain/article/language-tag'

describe('a language', () => {
  test.each([
    ['ar', 'ar'],
    ['AR-eg', 'ar-EG'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['en', 'en'],
  ])('%s is kept as %s', (tag, kept) => {
    expect(language.parse(tag)).toBe(kept)
  })

  test.each([
    '',
    'und',
    'und-Arab',
    'arabic language',
    'a',
    'ar_EG',
    'ar-',
    '../..',
    'ar\0',
    'x'.repeat(36),
    '<b>',
  ])('may not be %j', (tag) => {
    const result = language.safeParse(tag)
    expect(result.success).toBe(false)
  })
})

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['he', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['az-Arab', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['en', 'ltr'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ku', 'ltr'],
  ['hy', 'ltr'],
  ['zh', 'ltr'],
  ['qaa', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
