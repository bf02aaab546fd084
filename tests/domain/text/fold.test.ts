import { expect, test } from 'vitest'
import { foldForComparison, foldForSearch, foldWithMap } from '@/lib/domain/text/fold'

const same = (one: string, other: string) => foldForComparison(one) === foldForComparison(other)
const found = (one: string, other: string) => foldForSearch(one) === foldForSearch(other)

test('diacritics, tatweel, hamza forms, spaces and direction marks do not make another word', () => {
  expect(same('جمّدت', 'جمدت')).toBe(true)
  expect(same('بـــه', 'به')).toBe(true)
  expect(same('أرمينيا إلى آخر ٱلمؤتمر', 'ارمينيا الى اخر المومتر'.replace('المومتر', 'الموتمر'))).toBe(true)
  expect(same('94\u00A0متر\u200F', '94 متر')).toBe(true)
})

test('a digit of another script is the same figure, another digit is not', () => {
  expect(same('٩٤٪', '94%')).toBe(true)
  expect(same('۱٫۵ १२ １', '1.5 12 1')).toBe(true)
  expect(same('94', '95')).toBe(false)
})

test('composed and decomposed letters are the same, accents and capitals are not dropped', () => {
  expect(same('é', 'e\u0301')).toBe(true)
  expect(same('año', 'ano')).toBe(false)
  expect(same('Iran', 'iran')).toBe(false)
})

test('what may change a meaning is no mere spelling: ة/ه, ى/ي, direction overrides', () => {
  expect(same('مدرسة', 'مدرسه')).toBe(false)
  expect(same('على', 'علي')).toBe(false)
  expect(same('\u202E94', '94')).toBe(false)
})

test('search finds across all of these', () => {
  expect(found('مدرسة عَلَى', 'مدرسه علي')).toBe(true)
  expect(found('\u202EIran  é', 'iran e')).toBe(true)
  expect(found('ﻻ', 'لا')).toBe(true)
  expect(found('کی', 'كي')).toBe(true)
  expect(found('94', '٩٤')).toBe(true)
})

test('half of a pair that was read alone does not take the others apart', () => {
  foldWithMap('\ud83e')
  const { units, starts } = foldWithMap('🤖')
  expect(String.fromCharCode(...units)).toBe('🤖')
  expect([...starts]).toEqual([0, 0, 2])
})

test('the map leads from every folded unit to where it came from', () => {
  const original = 'أَب😀ـ٩é'
  const { units, starts } = foldWithMap(original)
  expect(String.fromCharCode(...units)).toBe('اب😀9e\u0301')
  expect([...starts]).toEqual([0, 2, 3, 3, 6, 7, 7, 8])
})
