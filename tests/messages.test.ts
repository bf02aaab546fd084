import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiProblemCodes } from '@/lib/api/problem'
import { fieldErrorCodes, publicationHindrances, refusalReasons } from '@/lib/domain/problem'
import { placeholdersOf } from './support/icu'

const arabic = flatten(JSON.parse(readFileSync('messages/ar.json', 'utf8')))
const english = flatten(JSON.parse(readFileSync('messages/en.json', 'utf8')))

test('both languages have the same messages', () => {
  expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort())
})

test('no message is empty', () => {
  for (const messages of [arabic, english])
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('both languages fill in the same things', () => {
  expect(differingPlaceholders(arabic, english)).toEqual([])
})

test('Arabic plurals have all six forms, English ones both', () => {
  expect(lackingForms(arabic, ['zero', 'one', 'two', 'few', 'many', 'other'])).toEqual([])
  expect(lackingForms(english, ['one', 'other'])).toEqual([])
})

test('Arabic is written in Arabic', () => {
  const latin = [...arabic].filter(([, text]) => !/[\u0600-\u06ff]/.test(text) && !isTechnical(text))
  expect(latin).toEqual([])
})

test('the same thing has one name, in forms, lists, history, reports and the columns of files', () => {
  const said = (messages: Map<string, string>, keys: string[]) =>
    new Set(keys.map((key) => messages.get(key)))
  for (const messages of [arabic, english])
    expect(sameThings.filter((keys) => said(messages, keys).size > 1)).toEqual([])
})

test('Arabic says nothing by a word that the glossary warns of', () => {
  expect([...arabic].filter(([, text]) => wrongWords.test(text))).toEqual([])
})

test('an Arabic ending that is written once is written always', () => {
  const words = [...arabic.values()].flatMap((text) => text.match(/[\u0621-\u0652]+/g) ?? [])
  const bare = (word: string) => word.replaceAll(/[\u064B-\u0652]/g, '')
  const ending = new Set(words.filter((word) => word.endsWith('\u064Bا')).map(bare))
  expect(words.filter((word) => !word.includes('\u064B') && ending.has(bare(word)))).toEqual([])
})

test('every code of a problem has its words, and so has every reason of a refusal', () => {
  const wanted = [
    ...apiProblemCodes.map((code) => `problems.${code}`),
    ...fieldErrorCodes.map((code) => `problems.fields.${code}`),
    ...refusalReasons.map((reason) => `refusals.${reason}`),
  ]
  for (const messages of [arabic, english]) expect(wanted.filter((key) => !messages.has(key))).toEqual([])
})

test('no words wait for a problem that there is not', () => {
  const known = [
    ...apiProblemCodes,
    ...['not-placed', 'nothing-saved'],
    ...publicationHindrances.map((because) => `hindrances.${because}`),
    ...fieldErrorCodes.map((code) => `fields.${code}`),
  ]
  const said = [...arabic.keys()].filter((key) => key.startsWith('problems.'))
  expect(said.filter((key) => !known.includes(key.slice('problems.'.length)))).toEqual([])
})

describe('these checks', () => {
  test('notice a plural form that is missing', () => {
    const five = new Map([['a', '{n, plural, zero {} one {} two {} few {} other {#}}']])
    expect(lackingForms(five, ['many'])).toEqual(['a: many'])
  })

  test('notice a placeholder that one language lacks, also inside a plural form', () => {
    const one = new Map([['a', '{n, plural, one {{name}} other {#}}']])
    const other = new Map([['a', '{n, plural, one {x} other {#}}']])
    expect(differingPlaceholders(one, other)).toEqual(['a'])
  })

  test('tell a quoted brace from a placeholder', () => {
    expect(placeholdersOf("write '{name}' for {who}").map(({ name }) => name)).toEqual(['who'])
  })
})

/** Keys of messages that name one thing, wherever it is named. */
const sameThings = [
  ...claimFields({
    kind: 'kind',
    claimant: 'claimant',
    claimDate: 'claim_date',
    'figure-territory': 'figure_territory',
    'figure-asOf': 'figure_as_of',
    'figure-denominator': 'figure_denominator',
    'calculation-part': 'calculation_part',
    'calculation-whole': 'calculation_whole',
    'calculation-result': 'calculation_result',
    'calculation-tolerance': 'calculation_tolerance',
  }),
  ['history.fields.state', 'csv.columns.state', 'workspace.filter.state', 'articleFilter.state'],
  ['history.fields.rationale', 'report.rationale', 'csv.columns.rationale', 'proposal.rationale'],
  ['report.rationale', 'report.docx.rationale'],
  ['report.exception', 'csv.columns.exception'],
  ['history.fields.outlet', 'report.outlet', 'newArticle.outlet', 'articleFilter.outlet'],
  ['history.fields.assignee', 'assignment.assignee', 'workspace.filter.assigned', 'queue.filter.assigned'],
  ['history.fields.origin', 'evidence.origin', 'csv.columns.origin'],
  ['history.fields.sourceType', 'evidence.source.type', 'csv.columns.source_type', 'sources.facts.type'],
  ['evidence.interest', 'sources.facts.interest'],
  ['evidence.source.url', 'sources.facts.url'],
  ['app.erasedPerson', 'report.erasedPerson'],
]

/** What a detail of a claim is called in its form, in the history and in files. */
function claimFields(columns: Record<string, string>): string[][] {
  return Object.entries(columns).map(([field, column]) => [
    `claim.details.${field.split('-').at(-1)}`,
    `history.fields.${field}`,
    `csv.columns.${column}`,
  ])
}

/** See docs/glossary.md: what readers took for something else. */
const wrongWords = new RegExp(
  [
    'إعادة (?:ال)?اقتراح(?! حكم)',
    'تعليم الادعاء',
    'يُعلَّم',
    'معلَّم',
    'شخص محذوف',
    'تصويب',
    '(?:أُسند|يُسند|المسند) ',
    'إسناد (?:عمل|الادعاء|هذا المقال)',
    'الوسوم|وسوم المقال',
    'ردّ عليك',
    'المقام',
    'مفاتيح لوحة المفاتيح',
  ].join('|'),
)

/** Message texts by their dotted key. */
function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither text nor group`)
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...flatten(part, path === '' ? key : `${path}.${key}`)]),
  )
}

/** Keys whose languages fill in different names; how each inflects them is its own affair. */
function differingPlaceholders(one: Map<string, string>, other: Map<string, string>): string[] {
  const names = (text: string) => [...new Set(placeholdersOf(text).map(({ name }) => name))].sort().join(' ')
  return [...one].filter(([key, text]) => names(text) !== names(other.get(key) ?? '')).map(([key]) => key)
}

function lackingForms(messages: Map<string, string>, wanted: string[]): string[] {
  return [...messages].flatMap(([key, text]) =>
    placeholdersOf(text)
      .filter(({ kind }) => kind === 'plural')
      .flatMap(({ forms }) => wanted.filter((form) => !forms.has(form)).map((form) => `${key}: ${form}`)),
  )
}

/** Placeholders, codes and signs alone belong to no language. */
function isTechnical(text: string): boolean {
  return !/[a-z]{3,}/i.test(text.replaceAll(/\{[^}]*\}|<[^>]*>/g, ''))
}
