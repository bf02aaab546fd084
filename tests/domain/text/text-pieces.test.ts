import { describe, expect, test } from 'vitest'
import { byFigure, headingApart, paragraphPieces } from '@/lib/domain/text/text-pieces'
import { marked } from './marked'

/** Pieces as text: `{2,1:words}` under claims 2 (outside) and 1 (inside), `<RLM>` for a chip. */
function drawn(shown: string): string[] {
  const { text, ranges } = marked(shown)
  const claims = ranges.map((range, index) => ({ number: index + 1, ...range }))
  return paragraphPieces(text, claims).map(({ pieces }) =>
    pieces
      .map((piece) => {
        if (piece.kind === 'chip') return `<${piece.name}>`
        const words = text.slice(piece.start, piece.end)
        return piece.claims.length > 0
          ? `{${piece.claims.map(({ number }) => number).join()}:${words}}`
          : words
      })
      .join(''),
  )
}

describe('pieces of a paragraph', () => {
  test('nested claims are drawn inside the longer one', () => {
    expect(drawn('the [old [mayor] resigned] today')).toEqual(['the {2:old }{2,1:mayor}{2: resigned} today'])
  })

  test('a claim over two paragraphs is drawn in both', () => {
    expect(drawn('one [two\n\nthree] four')).toEqual(['one {1:two}', '{1:three} four'])
  })

  test('each piece knows which claims start and end with it', () => {
    const { text, ranges } = marked('[old [mayor]] resigned')
    const [paragraph] = paragraphPieces(
      text,
      ranges.map((range, index) => ({ number: index + 1, ...range })),
    )
    const ending = paragraph?.pieces.flatMap((piece) => (piece.kind === 'text' ? piece.ending : []))
    expect(ending?.map(({ number }) => number)).toEqual([1, 2])
  })

  test('a chip stands after an unseen character', () => {
    expect(drawn('value \u202e94% of')).toEqual(['value \u202e<RLO>94% of'])
  })

  test('the end of a line has no chip, and ends the paragraph', () => {
    for (const end of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
      expect(drawn(`كلمة${end}[أخرى]${end}${end}ثالثة`)).toEqual(['كلمة', '{1:أخرى}', 'ثالثة'])
  })

  test('a chip never stands between two letters', () => {
    expect(drawn('مح\u200dمد رفت')).toEqual(['مح\u200dمد<ZWJ> رفت'])
  })

  test('together the pieces are the text', () => {
    const text = 'أ\u200fب [ج'
    const pieces = paragraphPieces(text, [{ number: 1, start: 1, end: 4 }])[0]?.pieces ?? []
    expect(
      pieces.map((piece) => (piece.kind === 'text' ? text.slice(piece.start, piece.end) : '')).join(''),
    ).toBe(text)
  })
})

describe('figures', () => {
  /** Each figure in brackets with its pieces, and behind it the claims that end with it. */
  function grouped(shown: string): string {
    const { text, ranges } = marked(shown)
    const claims = ranges.map((range, index) => ({ number: index + 1, ...range }))
    return byFigure(paragraphPieces(text, claims)[0]?.pieces ?? [])
      .map(({ figure, pieces, ending }) => {
        const drawn = pieces.map((piece) =>
          piece.kind === 'chip' ? `<${piece.name}>` : text.slice(piece.start, piece.end),
        )
        const numbers = ending.map(({ number }) => `#${number}`).join('')
        return figure ? `(${figure.direction} ${drawn.join('|')})${numbers}` : drawn.join('|')
      })
      .join('')
  }

  test('are apart from the words around them', () => {
    expect(grouped('يشكلون 94% من ٧٥٪ في 3–5.')).toBe('يشكلون (ltr 94%) من (rtl ٧٥٪) في (ltr 3–5).')
  })

  test('stay whole where a claim ends inside, and its number stands behind one that it ends with', () => {
    expect(grouped('[يشكلون 94]% من')).toBe('يشكلون (ltr 94|%) من')
    expect(grouped('[يشكلون 94%] من')).toBe('يشكلون (ltr 94%)#1 من')
    expect(grouped('كانوا [94%]، [-5] و')).toBe('كانوا (ltr 94%)#1، (ltr -5)#2 و')
  })

  test('stay whole around a chip', () => {
    expect(grouped('في 2020-\u200b09-27')).toContain('<ZWSP>')
  })
})

describe('a text that begins with its title', () => {
  const split = (text: string) => {
    const { heading, body } = headingApart(text, 'The title', paragraphPieces(text, []))
    const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    return { heading: heading && wordsOf(heading), body: body.map(wordsOf) }
  }

  test('is told in two parts, and nothing twice', () => {
    expect(split('The title \n\nThe words.')).toEqual({ heading: 'The title ', body: ['The words.'] })
  })

  test('may be a title and no more', () => {
    expect(split('The title')).toEqual({ heading: 'The title', body: [] })
  })

  test('is whole where it begins otherwise', () => {
    expect(split('The title, and more\n\nThe words.')).toEqual({
      heading: null,
      body: ['The title, and more', 'The words.'],
    })
  })
})
