import { expect, test } from 'vitest'
import { articleId } from '@/lib/domain/ids'
import { slugForm, slugOf } from '@/lib/domain/publication/slug'

const article = articleId.parse('0b5f1a52-6a1c-4f2e-9d3b-1f2e3d4c5b6a')

test.each([
  ['The bridge is 94 metres long', 'the-bridge-is-metres-long-2e3d4c5b6a'],
  ['Émile «Ça va»?', 'emile-ca-va-2e3d4c5b6a'],
  ['ناخشيفان: 94% من السكان', '2e3d4c5b6a'],
  ['a b c', '2e3d4c5b6a'],
  ['../../etc/passwd?x=<script>', 'etc-passwd-script-2e3d4c5b6a'],
  ['one two three four five six seven', 'one-two-three-four-five-six-2e3d4c5b6a'],
])('%s has the name %s', (title, slug) => {
  expect(slugOf(title, article)).toBe(slug)
  expect(slug).toMatch(slugForm)
})

test('two articles of one title have two names', () => {
  const other = articleId.parse('0b5f1a52-6a1c-4f2e-9d3b-1f2e3d4c5b6b')
  expect(slugOf('Same', article)).not.toBe(slugOf('Same', other))
})
