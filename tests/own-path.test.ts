import { expect, test } from 'vitest'
import { ownPath } from '@/components/drafts/own-path'

test('leads back to a page of this site', () => {
  expect(ownPath('/articles/7?claim=3#claim-3')).toBe('/articles/7?claim=3#claim-3')
})

test.each([
  undefined,
  '',
  'articles',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/%0d/\\evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '\\\\evil.example',
])('leads nowhere else: %s', (next) => {
  expect(ownPath(next)).toBe('/articles')
})
