import { describe, expect, test } from 'vitest'
import { locateQuote } from '@/lib/domain/anchoring/anchor'
import { quoteAt } from '@/lib/domain/text/quote'
import { marked, shown } from '../text/marked'

function located(text: string, quote: Parameters<typeof locateQuote>[1]): string {
  const anchoring = locateQuote(text, quote)
  if ('range' in anchoring) return `${anchoring.kind}: ${shown(text, anchoring.range)}`
  return anchoring.kind === 'ambiguous'
    ? `ambiguous: ${shown(text, ...anchoring.candidates)}`
    : anchoring.kind
}

const twice = 'At noon the mayor resigned, and at dusk the mayor resigned again.'

test('a quote that stands once is found', () => {
  expect(located('At noon the mayor resigned.', { exact: 'the mayor resigned' })).toBe(
    'exact: At noon [the mayor resigned].',
  )
})

test('of several, its surroundings decide', () => {
  expect(located(twice, { exact: 'the mayor resigned', prefix: 'and at dusk ', suffix: ' again.' })).toBe(
    'exact: At noon the mayor resigned, and at dusk [the mayor resigned] again.',
  )
})

test('without surroundings a person decides, unless it stands where it stood', () => {
  expect(located(twice, { exact: 'the mayor resigned' })).toBe(
    'ambiguous: At noon [the mayor resigned], and at dusk [the mayor resigned] again.',
  )
})

test('surroundings that changed a little still decide, and the quote has moved', () => {
  expect(
    located(twice, { exact: 'the mayor resigned', prefix: 'and in the dusk ', suffix: ' yet again.' }),
  ).toBe('moved: At noon the mayor resigned, and at dusk [the mayor resigned] again.')
})

test('spelling, digits and diacritics are no difference', () => {
  expect(located('وكان الارمن يُشكّلون ٩٤٪ من سكانها.', { exact: 'الأرمن يشكلون 94%' })).toBe(
    'exact: وكان [الارمن يُشكّلون ٩٤٪] من سكانها.',
  )
})

test('a long quote with a few edits is found between its surroundings, and changed', () => {
  const { text, range } = marked('Yesterday [the mayor of the old town resigned], as everyone expected.')
  expect(
    located('Yesterday the mayor of the new town resigned, as everyone expected.', quoteAt(text, range)),
  ).toBe('changed: Yesterday [the mayor of the new town resigned], as everyone expected.')
})

test('two likenesses that are close are for a person to decide', () => {
  const text = 'In 1922 the river flooded the lower town. In 1923 the river flooded the lower town.'
  expect(located(text, { exact: 'In 1921 the river flooded the lower town' })).toMatch(/^ambiguous/)
})

test('a short quote earns no tolerance', () => {
  expect(located('The chines of the old boat.', { exact: 'Linus' })).toBe('lost')
  expect(
    located('They were 95% of the people.', {
      exact: '94%',
      prefix: 'They were ',
      suffix: ' of the people.',
    }),
  ).toBe('lost')
})

test('in a text of look-alikes, one beside a single old neighbour is not taken for the quote edited', () => {
  const flood = (year: number) => `In ${year} the river flooded the whole of the lower town.`
  const text = `${flood(1921)} The bridge fell. ${flood(1924)} Nobody had foreseen it.`
  const quote = {
    exact: flood(1937),
    prefix: 'They had prayed for rain. ',
    suffix: ' Nobody had foreseen it.',
  }
  expect(located(text, quote)).toMatch(/^ambiguous: .*\[In 1924/)
  const alone = `The bridge fell. ${flood(1924)} Nobody had foreseen it.`
  expect(located(alone, quote)).toBe(`ambiguous: ${alone.replace(flood(1924), `[${flood(1924)}]`)}`)
})

test('a short quote that stands only in other surroundings, or inside another word, is lost', () => {
  expect(
    located('He paid 94% of it.', { exact: '94%', prefix: 'Armenians were ', suffix: ' of the population' }),
  ).toBe('lost')
  expect(located('The mayoral race began.', { exact: 'mayor' })).toBe('lost')
})

test('a long quote that stands once, elsewhere, has moved', () => {
  const exact = 'the mayor of the old town resigned on Monday'
  expect(
    located(`Long after, ${exact}; so it goes.`, { exact, prefix: 'We heard that ', suffix: ', alas.' }),
  ).toMatch(/^moved/)
})

test('what is not there is lost', () => {
  expect(located('Nothing of the kind is written here.', { exact: 'the mayor resigned at noon' })).toBe(
    'lost',
  )
  expect(located('', { exact: 'x' })).toBe('lost')
  expect(located('x', { exact: '' })).toBe('lost')
  expect(located('x  y', { exact: '  ' })).toBe('lost')
})

test('a quote repeated without end is ambiguous', { timeout: 60_000 }, () => {
  const text = 'na '.repeat(300_000)
  expect(locateQuote(text, { exact: 'na na na', prefix: 'na ', suffix: ' na' }).kind).toBe('ambiguous')
  expect(locateQuote(text, { exact: 'na na na', prefix: 'so ', suffix: ' so' }).kind).toBe('ambiguous')
  expect(locateQuote(text, { exact: 'na nu na nu na', prefix: 'na ' }).kind).not.toBe('exact')
})

test('Chinese and Thai quotes stand inside running text', () => {
  expect(located('据中国人民银行称，', { exact: '人民银行' })).toBe('exact: 据中国[人民银行]称，')
  expect(located('เขากล่าวว่าสวัสดีครับท่าน', { exact: 'สวัสดีครับ' })).toBe('exact: เขากล่าวว่า[สวัสดีครับ]ท่าน')
})

describe('a quote of several pages', () => {
  const numbers = Array.from({ length: 12_000 }, (_, index) => `${((index * 7919) % 9973) + 10_000}`)
  const sentence = (at: number) =>
    `In ${numbers[at]} the town of ${numbers[at + 1]} had ${numbers[at + 2]} people.`
  const pages = Array.from({ length: 10_000 }, (_, at) => sentence(at)).join(' ')
  const start = pages.indexOf(sentence(4000))
  const end = pages.indexOf(sentence(4180))
  const exact = pages.slice(start, end - 1)
  const quote = { exact, prefix: pages.slice(start - 32, start), suffix: pages.slice(end - 1, end + 31) }
  /** Every ninth word is another. */
  const edited = (text: string) =>
    text
      .split(' ')
      .map((word, at) => (at % 9 === 4 ? 'village' : word))
      .join(' ')

  test('is found when it was edited all over, with its surroundings or without', () => {
    const text = pages.slice(0, start) + edited(exact) + pages.slice(end - 1)
    const range = { start, end: start + edited(exact).length }
    expect(locateQuote(text, quote)).toEqual({ kind: 'changed', range, quote: edited(exact) })
    expect(locateQuote(text, { exact })).toMatchObject({ kind: 'changed', range })
  })

  test('is found without the page that was left out of it', () => {
    const middle = exact.length / 2
    const text =
      pages.slice(0, start) + exact.slice(0, middle) + exact.slice(middle + 900) + pages.slice(end - 1)
    expect(locateQuote(text, quote)).toMatchObject({ range: { start, end: start + exact.length - 900 } })
  })

  test('is for a person to decide when it stands twice, edited alike', () => {
    expect(locateQuote(`${edited(exact)} Again: ${edited(exact)}`, { exact }).kind).toBe('ambiguous')
  })

  test('is lost when it was rewritten, cut in two, or never there', () => {
    const rewritten = exact.replace(/\w+/g, (word, at) => (at % 3 === 0 ? word : 'else'))
    expect(locateQuote(rewritten, quote).kind).toBe('lost')
    expect(locateQuote(exact.slice(0, exact.length / 2), quote).kind).toBe('lost')
    expect(locateQuote('a'.repeat(1_000_000), quote).kind).toBe('lost')
  })

  test('of one letter over and over is lost among others, and no worse than that', () => {
    const endless = 'a'.repeat(10_000)
    expect(locateQuote('a'.repeat(9_999), { exact: endless }).kind).not.toBe('exact')
    expect(locateQuote(`${'a'.repeat(5_000)}b${'a'.repeat(5_000)}`.repeat(20), { exact: endless }).kind).toBe(
      'lost',
    )
  })
})
