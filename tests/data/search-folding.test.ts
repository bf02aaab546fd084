import { expect, test } from 'vitest'
import { foldForSearch } from '@/lib/domain/text/fold'
import { owner } from '../support/database'

const scripts =
  /(?=[\0-\u1C7F\u1E00-\u2C7F\uFB00-\uFEFF])[\p{Script=Arabic}\p{Script=Latin}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Cf}०-९০-৯੦-੯૦-૯௦-௯೦-೯๐-๙]/u

/** Letters, digits, marks and unseen characters that newsrooms write, each between two letters of its script. */
function characters(): string[] {
  const all = Array.from({ length: 0xffff }, (_, code) => code).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  )
  return all
    .map((code) => String.fromCharCode(code))
    .filter((character) => scripts.test(character) && character !== '\u0000')
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]|\u02BC/gu, '')

test('folds in the database as in the product, letter for letter', async () => {
  const said = characters().map((character) => `س${character}x`)
  const { rows } = await owner.query<{ said: string; folded: string }>(
    'SELECT said, search_fold(said) AS folded FROM unnest($1::text[]) AS said',
    [said],
  )
  const other = rows
    .filter(({ said, folded }) => letters(folded) !== letters(foldForSearch(said)))
    .map(({ said, folded }) => `${said.codePointAt(1)?.toString(16)} ${folded} ${foldForSearch(said)}`)
  expect(said.length).toBeGreaterThan(2500)
  expect(other).toEqual([])
})

test.each([
  ['إنّ الوزيرَ قـــال', 'ان الوزير قال'],
  ['مسؤولون في مدرسةٍ على ضفاف', 'مسوولون في مدرسه علي ضفاف'],
  ['٩٤٪ و۱۹۲۱', '94 % و1921'],
  ['ﻻ ﷲ ﺍﻟﻌﺮﺏ', 'لا الله العرب'],
  ['«Café», (naïve): "x"!', 'cafe naive x'],
  ['a\u200Bb\u202Ec\u00ADd', 'abcd'],
  ['file_name C:\\x 5&6 <b>', 'file _ name c \\ x 5 & 6 < b >'],
  ['  \n ', ''],
])('reads %j as %j', async (said, plain) => {
  const { rows } = await owner.query<{ plain: string }>('SELECT search_plain($1) AS plain', [said])
  expect(rows[0]?.plain).toBe(plain)
})
