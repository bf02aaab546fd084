import fc from 'fast-check'
import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { expect, test } from 'vitest'
import { ArticleText } from '@/components/text/article-text'
import { paragraphsOf } from '@/lib/domain/text/paragraphs'
import { textRows } from '@/lib/domain/text/text-rows'
import messages from '@/messages/ar.json'
import { inApp } from '../support/in-app'

type Place = { number: number; start: number; end: number }

async function drawn(text: string, places: Place[], title = ''): Promise<string> {
  const claims = places.map((place) => ({
    ...place,
    ...({ revision: 1, state: 'open', verdict: null, proposal: null, decision: null } as const),
  }))
  const shape = { text, title, direction: 'rtl' as const, claims }
  const article = createElement(ArticleText, {
    ...{ ...shape, rows: textRows(shape), revision: 1, language: 'ar', metadata: null },
  })
  const page = createElement(NextIntlClientProvider, {
    ...{ locale: 'ar', timeZone: 'UTC', messages, children: inApp(article) },
  })
  let html = ''
  for await (const part of (await prerenderToNodeStream(page)).prelude) html += part
  return html.replaceAll(/<!--.*?-->/g, '')
}

const unescaped = (html: string) =>
  html
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const wordsIn = (html: string) =>
  [...html.matchAll(/data-start="(\d+)"[^>]*>([^<]*)</g)].map(([, start, words = '']) => ({
    start: Number(start),
    words: unescaped(words),
  }))

test('an article shows every letter of its text once, where it says, whatever is claimed in it', async () => {
  const words = fc.constantFrom(
    '94%',
    '٪٧٥',
    ' ',
    'قال',
    '\u202E',
    '\u200B',
    '&',
    '<b>',
    '"',
    "'",
    '\n',
    '5 km',
  )
  const text = fc.array(words, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''))
  const place = fc.tuple(fc.nat(60), fc.nat(20))
  await fc.assert(
    fc.asyncProperty(text, fc.array(place, { maxLength: 4 }), async (whole, places) => {
      const claims = places
        .map(([start, length], index) => ({ number: index + 1, start, end: start + length + 1 }))
        .filter(({ end }) => end <= whole.length)
      const html = await drawn(whole, claims)
      const shown = wordsIn(html)
      for (const { start, words } of shown) expect(whole.slice(start, start + words.length)).toBe(words)
      expect(shown.map(({ words }) => words).join('')).toBe(
        paragraphsOf(whole)
          .map(({ start, end }) => whole.slice(start, end))
          .join(''),
      )
      const visible = claims.filter(({ start, end }) => /\S/.test(whole.slice(start, end)))
      for (const { number } of visible) expect(html).toContain(`data-claim="${number}"`)
    }),
    { numRuns: 150 },
  )
})

test('a chip stands between words with its name, said and shown, also where no claim is', async () => {
  const html = await drawn('أ\u202E ب\nج\u202E د', [{ number: 1, start: 0, end: 3 }])
  const chip = /title="محرف خفي RLO"><span aria-hidden="true">RLO<\/span><span class="sr-only">محرف خفي RLO</g
  expect(html.match(chip)).toHaveLength(2)
  expect(html).not.toContain('\0')
})

test('a long text has its figures without an element of React for each', async () => {
  const line = 'يشكلون 94% منهم، '
  const html = await drawn(line.repeat(4000), [{ number: 1, start: 7, end: 9 }])
  expect(html.match(/<bdi data-figure="true" dir="ltr">/g)).toHaveLength(4000)
  expect(html).toContain('<mark data-claim="1"')
})
