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
    ...['BOM', 'ZWJ', 'LRM', 'RLM', 'ALM', 'SHY', 'ZWSP', 'FSI', 'PDI', 'CTRL'],
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

test.each([
  // Persian, Urdu, Kurdish, Syriac: a joiner that keeps two letters apart.
  ...[
    'می\u200Cخواهم',
    'نمی\u200Cدانم',
    'خانه\u200Cها',
    'کتاب\u200Cهای',
    'آن\u200Cکه',
    'بِ\u200Cه',
    'ܒ\u200Cܒ',
  ],
  // The abbreviation of Hijri, and letters shown in their forms.
  ...['١٤٤٢ ه\u200D', 'ه\u200D.ش', '\u200Dه', '\u200Dه\u200D', '(ه\u200D)'],
  // Half forms, conjuncts and their undoing.
  ...['क्\u200Dष', 'क्\u200Cष', 'न्\u200D', 'র\u200D্যাব', 'হসন্ত্\u200C', 'ന്\u200D', 'തമിഴ്\u200Cനാട്', 'ශ්\u200Dරී'],
  ...['ಸಾಫ್ಟ್\u200Cವೇರ್', 'ರ\u200D್ಕ', 'సాఫ్ట్\u200Cవేర్', 'க்\u200Cஷ', 'ប៊\u200Cី', 'गर्\u200Dयो', 'क़्\u200Dय'],
  ...['ᠣᠷᠣᠰ\u180Eᠠ', 'ᠭ\u180Bᠠ', 'ᠠ\u200D', '葛\u{E0100}', '辻\uFE00', '≨\uFE00'],
  // Emoji with joiners, skins, genders, flags, keycaps and both presentations.
  ...['👨‍👩‍👧', '👩🏽‍⚕️', '🏃🏿‍♀️‍➡️', '❤️‍🔥', '🏳️‍🌈', '🏴‍☠️', '🇪🇬', '#️⃣ 7️⃣ *️⃣', '☎︎', '☎️', '©️', '🧑‍🤝‍🧑', '👁️‍🗨️'],
  '⠁⠀⠃',
])('%s is spelt with what nobody sees', (text) => {
  expect(names(text)).toEqual([])
})

test.each([
  ['at the end of a word', 'قال\u200C الحارس', ['ZWNJ']],
  ['at the beginning of a word', 'قال \u200Cالحارس', ['ZWNJ']],
  ['at the end of a text', 'می\u200C', ['ZWNJ']],
  ['doubled', 'می\u200C\u200Cخواهم', ['ZWNJ', 'ZWNJ']],
  ['beside its counterpart', 'می\u200C\u200Dخواهم', ['ZWNJ', 'ZWJ']],
  ['behind a letter that never joins onwards', 'الحا\u200Cرس', ['ZWNJ']],
  ['before a letter that never joins', 'سما\u200Cء', ['ZWNJ']],
  ['among Latin letters', 'pass\u200Cword ze\u200Dro', ['ZWNJ', 'ZWJ']],
  ['among digits', '1\u200C2 ٣\u200D٤', ['ZWNJ', 'ZWJ']],
  ['between scripts', 'aم\u200Ca', ['ZWNJ']],
  ['inside a word that joins anyway', 'مح\u200Dمد', ['ZWJ']],
  ['at the end of a joined word', 'خواهم\u200D', ['ZWJ']],
  ['doubled behind a virama', 'क्\u200D\u200Dष', ['ZWJ', 'ZWJ']],
  ['behind an Indic letter', 'क\u200D ष', ['ZWJ']],
  ['behind an emoji', '👩\u200D ', ['ZWJ']],
  ['behind a letter', 'a\uFE0F', ['VS']],
  ['behind a digit', '7\uFE0F', ['VS']],
  ['doubled behind an emoji', '❤\uFE0F\uFE0F', ['VS']],
  ['as a message behind an emoji', '😀\u{E0131}\u{E0142}\u{E0101}', ['VS']],
  ['alone', '\u2800 \u3164 \u180B \uFFFC', ['BLANK', 'FILLER', 'FVS1', 'OBJ']],
  ['unassigned', '\u2065\uFFF0', ['U+2065', 'U+FFF0']],
])('a character that nobody sees is shown %s', (_where, text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('line ends, tabs, no-break spaces and combining marks are ordinary', () => {
  expect(names('a\tb\r\nc\u00A0جمّدت')).toEqual([])
})
