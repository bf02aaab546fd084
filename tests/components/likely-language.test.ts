import { expect, test } from 'vitest'
import { likelyLanguage } from '@/components/articles/likely-language'

test.each([
  ['', '', 'ar', 'ar'],
  ['1994 (!)', '', 'fr', 'fr'],
  ['News of the bridge', 'The bridge opened.', 'ar', 'en'],
  ['خبر عن الجسر', 'افتتح الجسر.', 'en', 'ar'],
  ['خبر', 'افتتح BBC الجسر عام 1994.', 'ar', 'ar'],
  ['Le pont', 'Le pont a ouvert.', 'fr', 'fr'],
  ['خبر', 'پل باز شد.', 'fa', 'fa'],
])('an article «%s» «%s» in a newsroom that writes %s is in %s', (title, text, own, likely) => {
  expect(likelyLanguage({ title, text }, own)).toBe(likely)
})
