import compile from 'icu-minify/compile'
import format from 'icu-minify/format'
import { expect, test } from 'vitest'
import { toDigits, withDigits } from '@/lib/i18n/digits'

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) =>
    new Intl.PluralRules(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
}

/** A message as the build makes it, in that style of digits and filled in. */
function said(message: string, values: Record<string, unknown>, style: 'latn' | 'arab' = 'arab') {
  const { group } = withDigits({ group: { message: compile(message) } }, style)
  return format(group.message, 'ar', values as never, { formatters } as never)
}

test.each([
  ['الادعاء {number, number, ::group-off}', { number: 1234 }, 'الادعاء ١٢٣٤'],
  ['{count, plural, one {واحد} few {# ادعاءات} other {#}}', { count: 7 }, '٧ ادعاءات'],
  ['{count, plural, other {#}}', { count: 2500 }, '٢٬٥٠٠'],
  ['{kind, select, one {{count, plural, other {#}}} other {}}', { kind: 'one', count: 3 }, '٣'],
  ['يصلح 72 ساعة', {}, 'يصلح ٧٢ ساعة'],
  ['بصمة SHA-256 وصيغة W3C وUTF-8', {}, 'بصمة SHA-256 وصيغة W3C وUTF-8'],
  ['{title}: 2', { title: 'فاز 94%' }, 'فاز 94%: ٢'],
])('%s', (message, values, expected) => {
  expect(said(message, values)).toBe(expected)
})

test('a tag keeps what it holds', () => {
  const bold = (inside: unknown) => `[${[inside].flat().join('')}]`
  expect(said('<b>{n, number} من 5</b>', { n: 4, b: bold })).toBe('[٤ من ٥]')
})

test('without a choice messages are those that there are', () => {
  const messages = { app: { zero: '0' } }
  expect(withDigits(messages, 'latn')).toBe(messages)
  expect(withDigits(messages, 'arab')).toEqual({ app: { zero: '٠' } })
  expect(withDigits(messages, 'arab')).toBe(withDigits(messages, 'arab'))
})

test('a cookie of something else chooses nothing', () => {
  expect([toDigits('arab'), toDigits('latn'), toDigits('deva'), toDigits(undefined)]).toEqual([
    'arab',
    'latn',
    null,
    null,
  ])
})
