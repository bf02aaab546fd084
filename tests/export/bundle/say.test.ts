import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { say } from '@/lib/export/bundle/say.mjs'
import { formattingLocale } from '@/lib/i18n/locales'
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }

const counts = [0, 1, 2, 3, 10, 11, 26, 99, 100, 102, 1000]

describe.each([
  ['ar', ar],
  ['en', en],
] as const)('messages of the check in %s', (locale, messages) => {
  const { found } = messages.report.proof

  test('read as the product would say them', () => {
    const t = createTranslator({ locale, messages: { found } })
    for (const code of Object.keys(found) as (keyof typeof found)[]) {
      for (const count of counts) {
        const values = {
          count,
          size: count,
          root: 'ab12',
          key: 'k+1',
          files: 'report.json',
          entry: 7,
          at: '2026',
        }
        const filled = { ...values, entry: '7' }
        expect(
          say(found[code], values, formattingLocale(locale, 'latn')).replaceAll(/[\u2066\u2069]/g, ''),
        ).toBe(t(`found.${code}`, filled))
      }
    }
  })

  test('are there for all that the verifier finds in a page', () => {
    const program = readFileSync('lib/export/bundle/verify.mjs', 'utf8')
    const codes = [...program.matchAll(/found\(\s*'(\w+)'/g)].map(([, code]) => code)
    const checks = [...program.matchAll(/check(?: =|:) '(\w+)'/g)].map(([, check]) => check)
    // A page holds no timestamp.
    const expected = (all: (string | undefined)[]) => all.filter((code) => code !== 'timestamp')
    expect(Object.keys(found)).toEqual(expect.arrayContaining(expected(codes)))
    expect(Object.keys(messages.report.proof.failed)).toEqual(expect.arrayContaining(expected(checks)))
    expect([codes.length, checks.length]).toEqual([10, 8])
  })
})

test('what is filled in keeps its direction', () => {
  expect(say('بالمفتاح {key}', { key: 'a+b' }, 'ar-u-nu-latn')).toBe('بالمفتاح \u2066a+b\u2069')
})

test('numbers are written in the digits of the newsroom, and what is no number stays as it is', () => {
  const values = { files: 'report-7.json', entry: 1118, count: 1118 }
  const say7 = (message: string) => say(message, values, formattingLocale('ar', 'arab'))
  expect(say7('{files}: القيد {entry}')).toBe('\u2066report-7.json\u2069: القيد ١١١٨')
  expect(say7('{count, plural, other {# قيد}}')).toBe('١٬١١٨ قيد')
})
