import { expect, test } from 'vitest'
import { partialDateText } from '@/lib/domain/text/partial-date'

test.each([
  ['1921', 'ar-u-nu-latn', '1921'],
  ['1921', 'ar-u-nu-arab', '١٩٢١'],
  ['0850', 'en-GB', '0850'],
  ['2020-09', 'ar-u-nu-arab', 'سبتمبر ٢٠٢٠'],
  ['2020-09', 'en-GB', 'September 2020'],
  ['2020-09-27', 'ar-u-nu-latn', '27 سبتمبر 2020'],
  ['2020-09-27', 'ar-u-nu-arab', '٢٧ سبتمبر ٢٠٢٠'],
])('%s in %s is %s: as exact as it is, in the digits asked for', (value, language, words) => {
  expect(partialDateText(value, language)).toBe(words)
})
