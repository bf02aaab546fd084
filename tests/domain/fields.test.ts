import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { articleInput } from '@/lib/domain/article'
import { claimPatch } from '@/lib/domain/claim'
import { optional, optionalWritten, partialDate, quoted, webAddress, written } from '@/lib/domain/fields'
import { pageQuery } from '@/lib/domain/page'

/** What is wrong with a value: the custom code, or zod's own. */
function wrong(schema: z.ZodType, value: unknown): unknown {
  const issue = schema.safeParse(value).error?.issues[0]
  return issue?.code === 'custom' ? issue.params?.code : issue?.code
}

describe('a date', () => {
  test.each(['1921', '1921-03', '1921-03-16', '2024-02-29', '0001', '0000-12-31', '9999-12-31'])(
    'may be %s',
    (date) => {
      expect(partialDate.parse(date)).toBe(date)
    },
  )

  test.each([
    ...[
      '',
      '21',
      '1921-3',
      '1921-13',
      '1921-00',
      '1921-02-30',
      '2023-02-29',
      '1900-02-29',
      '1921-03-16T00:00Z',
    ],
    ...['-1921', '+1921', '١٩٢١', '1921 ', '1921-03-1', '19210316', 'yesterday'],
  ])('may not be %j', (date) => {
    expect(wrong(partialDate, date)).toBe('not-a-date')
  })

  test('is every day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const two = (part: number) => String(part).padStart(2, '0')
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
          const real = new Date(`${text}T00:00:00Z`)
          const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text)
          expect(partialDate.safeParse(text).success).toBe(exists)
        },
      ),
    )
  })
})

describe('a web address', () => {
  test.each([
    ...[
      'https://example.org',
      'http://example.org/a?b=c#d',
      'HTTPS://EXAMPLE.ORG/',
      'https://[2001:db8::1]/x',
    ],
    ...[
      'https://ar.wikipedia.org/wiki/ناخشيفان',
      'https://مثال.إختبار/',
      'https://example.org:8443/@name?to=a@b',
    ],
  ])('may be %s', (address) => {
    expect(webAddress.parse(` ${address} `)).toBe(address)
  })

  test.each([
    ...[
      'javascript:alert(1)',
      'JavaScript://example.org/%0aalert(1)',
      ' javascript:alert(1)',
      'data:text/html,<p>',
    ],
    ...[
      'vbscript:x',
      'ftp://example.org',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      'mailto:a@b.example',
    ],
    ...[
      '//example.org',
      '/path',
      'example.org',
      'https:example.org',
      'https:/example.org',
      'https:///example.org',
    ],
    ...[
      'https://',
      'https://?',
      'http://[',
      'http://999.999.999.999',
      'https://example.org:99999',
      'http://%',
    ],
    ...[
      'https://user:secret@example.org',
      'https://user@example.org',
      'https://@example.org',
      'https:\\\\example.org',
    ],
    ...[
      'https://example.org\\@other.example',
      'https://example.org/a b',
      'https://example.org/\ta',
      'https://exa\nmple.org',
    ],
    ...[
      'https://example.org/\0',
      'https://example.org/\ud800',
      'https://example.org/\u202Efdp.exe',
      'https://example.org/\u200F',
    ],
    ...['java\nscript:alert(1)', '\u0001javascript:alert(1)', ''],
  ])('may not be %j', (address) => {
    expect(wrong(webAddress, address)).toBe('not-a-url')
  })

  test('may have 2,000 characters', () => {
    const of = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`
    expect(wrong(webAddress, of(2000))).toBeUndefined()
    expect(wrong(webAddress, of(2001))).toBe('too_big')
  })

  test('whatever is taken is http or https, without credentials, to every parser', () => {
    const pieces = fc.constantFrom(
      'http',
      'https',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'a',
      'example.org',
      '.',
      ' ',
      '\t',
      '?',
      '#',
      '[',
      ']',
      '%',
      'javascript:',
      '1',
      'س',
      '\u202E',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const text of [parts.join(''), `https://${parts.join('')}`]) {
          const taken = webAddress.safeParse(text)
          if (!taken.success) continue
          const { protocol, username, password } = new URL(taken.data)
          expect([protocol === 'http:' || protocol === 'https:', username, password]).toEqual([true, '', ''])
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what a person wrote', () => {
  test('is trimmed, and needs a character', () => {
    expect(written(10).parse('  نص \n')).toBe('نص')
    expect(wrong(written(10), ' \t\n\u00A0')).toBe('too_small')
  })

  test('is counted after trimming', () => {
    expect(wrong(written(3), ` ${'a'.repeat(3)} `)).toBeUndefined()
    expect(wrong(written(3), 'aaaa')).toBe('too_big')
  })

  test.each([
    ['NUL', 'ab\0c', 'contains-nul', 2],
    ['a lone surrogate', 'ab\ud800c', 'contains-lone-surrogate', 2],
    ['the wrong half of a pair', '\udc00', 'contains-lone-surrogate', 0],
  ])('is refused with %s, and told where', (_what, text, code, position) => {
    for (const schema of [written(10), quoted(10)]) {
      expect(schema.safeParse(text).error?.issues[0]).toMatchObject({ params: { code, position } })
    }
  })

  test('keeps everything else, astral characters and direction marks too', () => {
    for (const text of ['😀', 'a\u200Fb', 'é', 'e\u0301', '\u0001'])
      expect(written(10).parse(text)).toBe(text)
  })

  test('may be absent where it is optional: undefined, null and nothing are one', () => {
    for (const nothing of [undefined, null, '']) {
      expect(optionalWritten(5).parse(nothing)).toBeNull()
      expect(optional(webAddress).parse(nothing)).toBeNull()
    }
    expect(optionalWritten(5).parse(' a ')).toBe('a')
  })
})

test('a quotation is kept as it stands, spaces too, but is more than spaces', () => {
  expect(quoted(20).parse(' «قال» \n')).toBe(' «قال» \n')
  expect(wrong(quoted(20), ' \n')).toBe('required')
})

const units = ['\0', ' ', '\n', '\r', '\t', '\uFEFF', '\u00A0', '\u200F', 'é', 'e\u0301', 'ﻻ', '😀', 'أ', 'a']

test('an article’s text is not touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units) }), (text) => {
      const parsed = articleInput.safeParse({ title: 't', text, language: 'ar' })
      if (text.includes('\0') || text.trim() === '') expect(parsed.success).toBe(false)
      else expect(parsed.data?.text).toBe(text)
    }),
  )
})

test('new words come as start and end together', () => {
  expect(claimPatch.safeParse({ start: 3 }).success).toBe(false)
  expect(claimPatch.safeParse({ end: 3 }).success).toBe(false)
  expect(claimPatch.safeParse({ start: 1, end: 3 }).success).toBe(true)
})

test.each(['__proto__', 'constructor', 'toString', 'id', 'version', 'newsroomId', 'state'])(
  'a field that nobody asked for is refused: %s',
  (name) => {
    const input: unknown = JSON.parse(`{"central":true,${JSON.stringify(name)}:{"state":"approved"}}`)
    expect(claimPatch.safeParse(input).success).toBe(false)
  },
)

describe('a page', () => {
  test.each(['7', '999999999', '1795325400000_00000000-0000-4000-8000-000000000001'])(
    'may begin after %s',
    (cursor) => {
      expect(pageQuery.parse({ cursor })).toEqual({ cursor, limit: 50 })
    },
  )

  test.each([
    '',
    '-1',
    '1e9',
    '1.5',
    '9999999999',
    'WzFlNDAwXQ',
    '1_2',
    '1795325400000_x',
    "1795325400000_' OR 1=1",
    '\0',
  ])('may not begin after %j', (cursor) => {
    expect(pageQuery.safeParse({ cursor }).success).toBe(false)
  })

  test.each([
    ['1', true],
    ['100', true],
    ['0', false],
    ['101', false],
    ['-1', false],
    ['1e9', false],
    ['1.5', false],
    ['', false],
    ['all', false],
    ['Infinity', false],
  ])('limit %s: %s', (limit, taken) => {
    expect(pageQuery.safeParse({ limit }).success).toBe(taken)
  })
})
