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
    'not-placed',
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
