import { describe, expect, test } from 'vitest'
import { originKey } from '@/lib/domain/claim/origin'
import { sourceSearchText } from '@/lib/domain/claim/source'
import { originsOf } from '@/lib/domain/claim/standing-evidence'
import { foldForSearch } from '@/lib/domain/text/fold'
import { piece, source, withdrawn } from '../../support/claims'

describe('one origin', () => {
  const url = 'https://example.org/story'
  test.each([
    [
      'the same wire copy under two links',
      { origin: 'Reuters', url: 'https://a.example' },
      { origin: 'Reuters', url: 'https://b.example' },
    ],
    [
      'a name with other capitals and spaces',
      { origin: 'Agence France-Presse' },
      { origin: 'agence  france-presse ' },
    ],
    ['an Arabic name with and without its marks', { origin: 'وكالةُ الأنباء' }, { origin: 'وكالة الانباء' }],
    ['http and https', { url: 'http://example.org/story' }, { url }],
    ['with and without www', { url: 'https://www.example.org/story' }, { url }],
    ['with a closing slash', { url: `${url}/` }, { url }],
    ['another place on the page', { url: `${url}#comments` }, { url }],
    ['marks of where the reader came from', { url: `${url}?utm_source=x&utm_medium=y` }, { url }],
    ['such marks among others', { url: `${url}?fbclid=1&id=7` }, { url: `${url}?id=7` }],
    [
      'letters as percent codes',
      { url: 'https://ar.wikipedia.org/wiki/%D9%82%D9%88%D9%84' },
      { url: 'https://ar.wikipedia.org/wiki/قول' },
    ],
    [
      'a name with something unseen between its words',
      { origin: 'AFP \u3164 Arabic' },
      { origin: 'AFP Arabic' },
    ],
    ['the same title by the same publisher', { title: 'Census of 1926' }, { title: 'CENSUS of  1926' }],
  ])('%s', (_what, one, other) => {
    expect(originKey(source(one))).toBe(originKey(source(other)))
  })
})

test.each(['\u3164', '\u2800', '\u17B5', '\uFE0F', '\u{E0041}', '\u{13430}'])(
  'a name with %j in it, which nobody sees, is the same one',
  (mark) => {
    expect(originKey(source({ origin: `AF${mark}P${mark}` }))).toBe(originKey(source({ origin: 'AFP' })))
  },
)

describe('two origins', () => {
  test.each([
    ['two agencies', { origin: 'Reuters' }, { origin: 'AFP' }],
    ['two pages of one site', { url: 'https://example.org/a' }, { url: 'https://example.org/b' }],
    [
      'two documents told apart by their query',
      { url: 'https://example.org/?id=7' },
      { url: 'https://example.org/?id=8' },
    ],
    ['the same title by two publishers', { publisher: 'A' }, { publisher: 'B' }],
    [
      'a title that ends as another publisher begins',
      { title: 'a b', publisher: 'c' },
      { title: 'a', publisher: 'b c' },
    ],
    [
      'an address that only looks like a name',
      { origin: 'example.org/story' },
      { url: 'https://example.org/story' },
    ],
  ])('%s', (_what, one, other) => {
    expect(originKey(source(one))).not.toBe(originKey(source(other)))
  })
})

test('origins are counted among the standing evidence of one stance', () => {
  const all = [
    piece(1, 'supports', { origin: 'Reuters' }),
    piece(2, 'supports', { origin: 'Reuters' }),
    piece(3, 'contradicts', { origin: 'AFP' }),
    piece(4, 'supports', { origin: 'Tass' }, { withdrawal: withdrawn }),
  ]
  expect(originsOf(all, 'supports').size).toBe(1)
  expect(originsOf(all, 'contradicts').size).toBe(1)
  expect(originsOf(all, 'context').size).toBe(0)
})

test('a search finds a source by author, publisher, address and origin, however they are spelled', () => {
  const text = sourceSearchText({
    ...source(),
    author: 'أحمد',
    publisher: 'الدار',
    url: 'https://x.example',
    origin: 'Reuters',
  })
  for (const part of ['احمد', 'الدار', 'X.EXAMPLE', 'reuters']) expect(text).toContain(foldForSearch(part))
})
