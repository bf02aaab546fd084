import { expect, test } from 'vitest'
import { findInvisibles } from '@/lib/domain/text/invisible'

const names = (text: string) => findInvisibles(text).map(({ name }) => name)

test('names the characters nobody sees, each where it stands', () => {
  expect(findInvisibles('a\u202E49\u202Cb')).toEqual([
    { start: 1, end: 2, name: 'RLO' },
    { start: 4, end: 5, name: 'PDF' },
  ])
})

test('finds joiners, marks, soft hyphens, byte order marks and control characters', () => {
  expect(names('\uFEFFمی\u200Cخواهم\u200D \u200E\u200F\u061C\u00AD\u200B\u2068\u2069\u0007')).toEqual([
    ...['BOM', 'ZWNJ', 'ZWJ', 'LRM', 'RLM', 'ALM', 'SHY', 'ZWSP', 'FSI', 'PDI', 'CTRL'],
  ])
})

test('a hidden message in tag characters is one entry', () => {
  const hidden = String.fromCodePoint(...[...'obey'].map((letter) => 0xe0000 + letter.charCodeAt(0)))
  expect(findInvisibles(`x${hidden}y`)).toEqual([{ start: 1, end: 9, name: 'TAG' }])
})

test('what an emoji is spelt with is seen, so it is left out', () => {
  const wales = String.fromCodePoint(
    0x1f3f4,
    ...[...'gbwls'].map((tag) => 0xe0000 + tag.charCodeAt(0)),
    0xe007f,
  )
  expect(names(`👨‍👩‍👧 👩🏽‍⚕️ ❤️ ${wales}`)).toEqual([])
})

test('line ends, tabs, no-break spaces and combining marks are ordinary', () => {
  expect(names('a\tb\r\nc\u00A0جمّدت')).toEqual([])
})
