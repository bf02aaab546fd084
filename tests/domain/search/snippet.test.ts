import { expect, test } from 'vitest'
import { markHits, snippetOf } from '@/lib/domain/search/snippet'

/** A text with its marks in brackets. */
function shown({ text, marks }: ReturnType<typeof markHits>): string {
  return marks.reduceRight(
    (said, { start, end }) => `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`,
    text,
  )
}

test.each([
  ['The Mayor and the mayors', ['mayor'], 'The [Mayor] and the mayors'],
  ['قال إنّ ٩٤٪ من المدرســـة', ['94', '%', 'المدرسه'], 'قال إنّ [٩٤][٪] من [المدرســـة]'],
  ['file_name & more', ['_', '&'], 'file[_]name [&] more'],
  ['Cafe\u0301 and cafe', ['cafe'], '[Cafe\u0301] and [cafe]'],
  ['nothing', [], 'nothing'],
])('marks in %j the words %j', (text, hits, expected) => {
  expect(shown(markHits(text, new Set(hits)))).toBe(expected)
})

test('shows a short text whole, on one line', () => {
  expect(shown(snippetOf('One\ntwo', new Set(['two'])))).toBe('One [two]')
})

test('cuts a long one between words around what was found', () => {
  const text = `${'before '.repeat(50)}needle ${'after '.repeat(50)}`
  const said = shown(snippetOf(text, new Set(['needle']), 60))
  expect(said).toMatch(/^… (before )+\[needle\] (after )*after …$/)
  expect(said.length).toBeLessThan(70)
})

test('prefers the place where more of the words stand together', () => {
  const text = `alpha ${'x '.repeat(200)}alpha beta ${'y '.repeat(200)}`
  expect(shown(snippetOf(text, new Set(['alpha', 'beta']), 60))).toContain('[alpha] [beta]')
})

test('begins at the beginning when nothing is found', () => {
  expect(shown(snippetOf('one two three four', new Set(), 9))).toBe('one two …')
})

test('cuts a word that is longer than the line, and no letter in two', () => {
  const { text } = snippetOf('😀'.repeat(100), new Set(), 51)
  expect(text).not.toMatch(/\p{Surrogate}/u)
})

test('goes through a text of what was found alone once', () => {
  const text = `${'a '.repeat(50_000)}b ${'a '.repeat(50_000)}`
  expect(shown(snippetOf(text, new Set(['a', 'b']), 30))).toContain('[b]')
})

test('looks beyond a word that is longer than what is shown', () => {
  const long = 'x'.repeat(300)
  expect(shown(snippetOf(`${long} and a b`, new Set([long, 'a', 'b']), 40))).toContain('[a] [b]')
})
