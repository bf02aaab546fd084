import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { articleInput, articleText } from '@/lib/domain/article/article'
import { revisionInput } from '@/lib/domain/article/revision'
import { claimPatch, reasonInput } from '@/lib/domain/claim/claim'
import { commentInput } from '@/lib/domain/claim/comment'
import { evidencePatch } from '@/lib/domain/claim/evidence'
import { decisionInput, proposalInput } from '@/lib/domain/claim/proposal'
import { sourceInput } from '@/lib/domain/claim/source'
import {
  emptied,
  optional,
  optionalWritten,
  partialDate,
  quoted,
  webAddress,
  written,
} from '@/lib/domain/fields'
import { erasureInput } from '@/lib/domain/history/erasure'
import { email, invitationInput } from '@/lib/domain/newsroom/member'
import { pageQuery } from '@/lib/domain/page'
import { searchQuery } from '@/lib/domain/search/search-query'

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
    ...['-1921', '+1921', '1921-03-1', '19210316', 'yesterday', '١٩٢١-١٣', '٢٠٢٥-٠٢-٣٠', '۲۰۲۳-۰۲-۲۹'],
    ...['٢٧-٠٩-٢٠٢٠', '٢٠٢٠-٩-٢٧', '٢٠٢٠/٠٩/٢٧', '²⁰²⁰', '①⑨②①', '2020-09-2\u200B7', '二〇二〇'],
  ])('may not be %j', (date) => {
    expect(wrong(partialDate, date)).toBe('not-a-date')
  })

  test.each([
    ['١٩٢١', '1921'],
    ['٢٠٢٠-٠٩', '2020-09'],
    ['٢٠٢٠-٠٩-٢٧', '2020-09-27'],
    ['۱۳۹۹-۰۷-۰۶', '1399-07-06'],
    ['२०२०-०९-२७', '2020-09-27'],
    ['２０２０-０９-２７', '2020-09-27'],
    ['٢٠٢٠-09-٢٧', '2020-09-27'],
    [' 1921\n', '1921'],
    ['\u200F٢٠٢٠-\u200F٠٩-\u200F٢٧\u200E', '2020-09-27'],
    ['\u20662020-09-27\u2069', '2020-09-27'],
  ])('typed as %j is %s', (typed, date) => {
    expect(partialDate.parse(typed)).toBe(date)
    expect(optional(partialDate).parse(typed)).toBe(date)
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
    'www.example.org',
    'www.example.org/a?b=c',
    'example.org/x',
    'en.wikipedia.org/wiki/Nakhchivan#History',
    'example.org:8443/x',
    'مثال.إختبار/صفحة',
  ])('written as %s is one under https', (address) => {
    expect(webAddress.parse(` ${address}\n`)).toBe(`https://${address}`)
    expect(optional(webAddress).parse(address)).toBe(`https://${address}`)
  })

  test.each([
    ...['www', 'www.', 'and/or', 'user@example.org/x', '1.5/2', 'a b.org/x', 'javascript:alert(1)/x.org/x'],
    ...['example..org/x', '.org/x', 'example.o/x', 'example.org\\x', 'data.text:x/y', 'see example.org/x'],
  ])('is not what looks a little like one: %j', (text) => {
    expect(wrong(webAddress, text)).toBe('not-a-url')
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
    ...['https://example.org/\0', 'https://example.org/\ud800'],
    ...['java\nscript:alert(1)', '\u0001javascript:alert(1)', ''],
  ])('may not be %j', (address) => {
    expect(wrong(webAddress, address)).toBe('not-a-url')
  })

  test.each([
    '\u200E',
    '\u200F',
    '\u061C',
    '\u202A',
    '\u2066',
    '\u200B',
    '\uFEFF',
    ' \u200F\u00A0',
    '\u2060\u200E',
  ])('is kept without %j at its edges', (mark) => {
    expect(webAddress.parse(`${mark}https://example.org/a${mark}`)).toBe('https://example.org/a')
    expect(webAddress.parse(`\u202Ahttps://example.org/a\u202C${mark}`)).toBe('https://example.org/a')
    expect(email.parse(`${mark}Mona@Example.org${mark}`)).toBe('mona@example.org')
  })

  test.each([
    ['ZWSP', '\u200B'],
    ['ZWNJ', '\u200C'],
    ['ZWJ', '\u200D'],
    ['RLO', '\u202E'],
    ['LRM', '\u200E'],
    ['ALM', '\u061C'],
    ['WJ', '\u2060'],
    ['SHY', '\u00AD'],
    ['BOM', '\uFEFF'],
    ['FILLER', '\u3164'],
    ['FILLER', '\u1160'],
    ['FILLER', '\uFFA0'],
    ['BLANK', '\u2800'],
    ['VS', '\uFE0F'],
    ['TAG', '\u{E0061}'],
    ['IT', '\u2062'],
    ['CGJ', '\u034F'],
    ['U+2065', '\u2065'],
  ])('is refused with %s inside, which is named', (name, character) => {
    const params = { code: 'unseen-character', name, position: 11 }
    for (const [schema, text] of [
      [webAddress, `https://exa${character}mple.org/x`],
      [email, `mona@exampl${character}e.org`],
    ] as const) {
      expect(schema.safeParse(text).error?.issues).toMatchObject([{ params }])
    }
  })

  test.each([
    'https://fa.wikipedia.org/wiki/می\u200Cخواهم',
    'https://example.org/👩\u200D🚀',
    'https://i❤\uFE0F.example/',
  ])('may be spelt with what a word or an emoji needs: %s', (address) => {
    expect(webAddress.parse(address)).toBe(address)
  })

  test('takes no longer for white space inside than for letters', () => {
    const inside = `https://example.org/${' '.repeat(400_000)}x`
    expect(wrong(webAddress, inside)).toBe('too_big')
    expect(email.safeParse(`a@${'\u200F'.repeat(400_000)}b`).success).toBe(false)
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
    expect(wrong(written(10), ' \t\n\u00A0')).toBe('required')
    expect(wrong(written(10), '')).toBe('required')
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
    for (const schema of [written(10), quoted(10), optionalWritten(10), articleText]) {
      expect(schema.safeParse(text).error?.issues).toMatchObject([{ params: { code, position } }])
    }
  })

  test('of nothing but NUL is refused for it, and not taken for nothing', () => {
    for (const schema of [written(10), quoted(10), optionalWritten(10), emptied(written(10)), articleText]) {
      expect(wrong(schema, '\0')).toBe('contains-nul')
    }
  })

  test('keeps everything else, astral characters and direction marks too', () => {
    for (const text of ['😀', 'a\u200Fb', 'é', 'e\u0301', 'a\u0001'])
      expect(written(10).parse(text)).toBe(text)
  })

  test('may be absent where it is optional: undefined, null and nothing are one', () => {
    for (const nothing of [undefined, null, '', ' ', '\u200B', '\u3164\u2800']) {
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

describe('what shows nothing', () => {
  const unseen = [
    ...['\u{13430}', '\u{1343F}'],
    ...[
      '\u200B',
      '\u2060',
      '\u3164',
      '\u115F',
      '\u1160',
      '\uFFA0',
      '\u2800',
      '\u00AD',
      '\u200E',
      '\u200F',
      '\u061C',
    ],
    ...[
      '\u202A',
      '\u202E',
      '\u2066',
      '\u2069',
      '\uFE00',
      '\uFE0F',
      '\u{E0061}',
      '\u{E0101}',
      '\u034F',
      '\u2061',
    ],
    ...[
      '\u2064',
      '\u2065',
      '\u180E',
      '\u180B',
      '\u17B4',
      '\u200C',
      '\u200D',
      '\uFEFF',
      '\u0007',
      '\u0085',
      '\u00A0',
    ],
    ...[
      '\u3000',
      '\u2028',
      '\u1680',
      '\uFFF9',
      '\uFFFC',
      '\u{1D159}',
      '\u{1D173}',
      '\u{1BCA0}',
      '\u0301',
      '\u064E',
    ],
    ...['\uFFF0', '\u{E0FFF}', '\uFFFF'],
  ]

  test.each(unseen)('is refused where something must be said, and absent where not: %j', (character) => {
    for (const text of [
      character,
      ` ${character} `,
      character.repeat(3),
      `${character}\u200B\n${character}`,
    ]) {
      expect(wrong(written(20), text)).toBe('required')
      expect(wrong(quoted(20), text)).toBe('required')
      expect(wrong(articleText, text)).toBe('required')
      expect(optionalWritten(20).parse(text)).toBeNull()
      expect(emptied(written(20)).parse(text)).toBeNull()
    }
  })

  test.each(unseen)('is taken beside a letter, as it was typed: %j', (character) => {
    for (const letter of ['ا', 'a', '7', '?', '😀', '한', '⠁']) {
      const text = `${letter}${character}${letter}`
      expect(written(20).parse(text)).toBe(text)
      expect(optionalWritten(20).parse(text)).toBe(text)
      expect(quoted(20).parse(`${character}${letter}`)).toBe(`${character}${letter}`)
    }
  })

  test('is refused by every schema that asks for words', () => {
    const nothing = '\u2060\u3164'
    const source = { title: 't', url: nothing, author: nothing, origin: nothing, publishedOn: nothing }
    expect(commentInput.safeParse({ text: nothing }).success).toBe(false)
    expect(reasonInput.safeParse({ reason: nothing }).success).toBe(false)
    expect(proposalInput.safeParse({ verdict: 'verified', rationale: nothing }).success).toBe(false)
    expect(
      proposalInput.parse({ verdict: 'verified', rationale: 'r', exception: '\u200B' }).exception,
    ).toBeNull()
    expect(decisionInput.parse({ decision: 'return', reason: nothing }).reason).toBeNull()
    expect(sourceInput.safeParse({ ...source, title: nothing }).success).toBe(false)
    expect(sourceInput.parse(source)).toMatchObject({
      url: null,
      author: null,
      origin: null,
      publishedOn: null,
    })
    expect(evidencePatch.parse({ locator: nothing })).toEqual({ locator: null })
    expect(evidencePatch.parse({})).toEqual({})
    expect(claimPatch.parse({ claimant: nothing, claimDate: nothing })).toEqual({
      claimant: null,
      claimDate: null,
    })
    const figure = { value: nothing, unit: nothing, asOf: '٢٠٢٠' }
    expect(claimPatch.parse({ figure }).figure).toMatchObject({ value: null, unit: null, asOf: '2020' })
    expect(revisionInput.safeParse({ text: nothing }).success).toBe(false)
    expect(invitationInput.safeParse({ email: 'a@b.example', name: nothing, role: 'reader' }).success).toBe(
      false,
    )
    expect(
      erasureInput.safeParse({ subject: 'comment', id: crypto.randomUUID(), reason: nothing }).success,
    ).toBe(false)
  })
})

const units = ['\0', ' ', '\n', '\r', '\t', '\uFEFF', '\u00A0', '\u200F', 'é', 'e\u0301', 'ﻻ', '😀', 'أ', 'a']

test('an article’s text is not touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units) }), (text) => {
      const parsed = articleInput.safeParse({ title: 't', text, language: 'ar' })
      if (text.includes('\0') || text.replace(/\s|\u200F|\u0301/g, '') === '')
        expect(parsed.success).toBe(false)
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

describe('the length of a text is that of its characters, not of what they are stored as', () => {
  const letters = ['a', 'ع', '𝔄', '😀', '\u{20000}']
  const fields: [string, z.ZodType, number][] = [
    ['written', written(50), 50],
    ['written or nothing', optionalWritten(50), 50],
    ['quoted', quoted(50), 50],
    ['a question', searchQuery.shape.q, 300],
  ]
  test.each(fields.flatMap((field) => letters.map((letter) => [...field, letter] as const)))(
    '%s',
    (_, schema, most, letter) => {
      expect(schema.parse(letter.repeat(most))).toBe(letter.repeat(most))
      for (const many of [most + 1, 3 * most])
        expect(schema.safeParse(letter.repeat(many)).error?.issues).toEqual([
          expect.objectContaining({ code: 'too_big', maximum: most }),
        ])
    },
  )

  test('programs are told the same number', () => {
    expect(z.toJSONSchema(written(50), { io: 'input' })).toMatchObject({ minLength: 1, maxLength: 50 })
    expect(z.toJSONSchema(quoted(50), { io: 'input' })).toMatchObject({ minLength: 1, maxLength: 50 })
    expect(z.toJSONSchema(webAddress, { io: 'input' })).toMatchObject({ maxLength: 2000 })
  })
})
