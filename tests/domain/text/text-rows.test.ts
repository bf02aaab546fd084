import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphPieces } from '@/lib/domain/text/text-pieces'
import { type ParagraphRows, paragraphsIn, textRows } from '@/lib/domain/text/text-rows'

type Mark = { number: number; start: number; end: number }

const rowsOf = (text: string, claims: Mark[] = [], title = '') => {
  const { heading, body } = textRows({ text, title, direction: 'rtl', claims })
  return { heading, body: body.flatMap(paragraphsIn) }
}

const htmlOf = ({ rows }: ParagraphRows) => rows.map((row) => ('html' in row ? row.html : row.pieces))

describe('the rows of a text', () => {
  test('have the HTML of what no claim lies over, escaped, with each piece where it starts', () => {
    expect(rowsOf('قال <b> & 94% منهم').body.map(htmlOf)).toEqual([
      [
        '<span data-start="0">قال &lt;b&gt; &amp; </span>' +
          '<bdi data-figure="true" dir="ltr"><span data-start="10">94%</span></bdi>' +
          '<span data-start="13"> منهم</span>',
      ],
    ])
  })

  test('name a chip where it stands, in a figure too', () => {
    const [paragraph] = rowsOf('أ\u202E 9\u200B4% ').body
    expect(paragraph && htmlOf(paragraph).join('')).toContain('\0RLO\0')
    expect(paragraph && htmlOf(paragraph).join('')).toContain('\0ZWSP\0')
  })

  test('leave words under claims in pieces', () => {
    const claim = { number: 3, start: 4, end: 7 }
    const [paragraph] = rowsOf('قال 94% منهم', [claim]).body
    expect(paragraph?.rows).toMatchObject([
      { at: 0, html: '<span data-start="0">قال </span>' },
      {
        at: 4,
        figure: { direction: 'ltr' },
        pieces: [{ start: 4, end: 7, claims: [claim] }],
        ending: [claim],
      },
      { at: 7, html: '<span data-start="7"> منهم</span>' },
    ])
  })

  test('have the paragraph apart that says the title', () => {
    const { heading, body } = rowsOf('عنوان\nمتن\nمتن', [], 'عنوان')
    expect(heading && htmlOf(heading)).toEqual(['<span data-start="0">عنوان</span>'])
    expect(body.map(({ start }) => start)).toEqual([6, 10])
  })

  test('come in lists of bounded weight, and of a huge paragraph in rows of bounded length', () => {
    const { body } = textRows({ text: 'س\n'.repeat(20_000), title: '', direction: 'rtl', claims: [] })
    expect(body.length).toBeGreaterThan(20)
    expect(Math.max(...body.map((list) => list.length))).toBeLessThan(66_000)
    expect(body.flatMap(paragraphsIn)).toHaveLength(20_000)
    const [paragraph] = rowsOf('قال 94% '.repeat(10_000)).body
    expect(paragraph?.rows.length).toBeGreaterThan(10)
  })

  test('hold every piece of the text once and in order, whatever it holds', () => {
    const words = fc.constantFrom(
      '94%',
      '٪٧٥',
      ' ',
      'قال',
      '\u202E',
      '\u200B',
      '&',
      '<',
      '\n',
      '\r\n',
      '5 km',
    )
    const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''))
    const place = fc.tuple(fc.nat(60), fc.nat(20))
    fc.assert(
      fc.property(text, fc.array(place, { maxLength: 4 }), (whole, places) => {
        const claims = places
          .map(([start, length], index) => ({ number: index + 1, start, end: start + length + 1 }))
          .filter(({ end }) => end <= whole.length)
        const starts = rowsOf(whole, claims).body.flatMap(({ rows }) => rows.flatMap(startsIn))
        const expected = paragraphPieces(whole, claims, 'rtl').flatMap(({ pieces }) =>
          pieces.map((piece) => (piece.kind === 'chip' ? piece.name : piece.start)),
        )
        expect(starts).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})

function startsIn(row: ParagraphRows['rows'][number]): (number | string)[] {
  if (!('html' in row)) return row.pieces.map((piece) => (piece.kind === 'chip' ? piece.name : piece.start))
  return [...row.html.matchAll(/data-start="(\d+)"|\0([^\0]+)\0/g)].map(([, start, name]) =>
    start === undefined ? String(name) : Number(start),
  )
}

test('counts what nobody sees, for whoever shows the text', () => {
  const asked = { title: '', direction: 'rtl' as const, claims: [] }
  expect(textRows({ ...asked, text: 'قال\u202E ثم\u200B قال' }).unseen).toBe(2)
  expect(textRows({ ...asked, text: 'قال ثم قال' }).unseen).toBe(0)
})
