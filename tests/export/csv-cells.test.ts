import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvTable } from '@/lib/export/csv-table'

/** Records of a CSV text, read strictly by RFC 4180: CRLF between records, nothing loose in or around quotes. */
function read(csv: string): string[][] {
  const records: string[][] = []
  let at = csv.startsWith('\ufeff') ? 1 : 0
  while (at < csv.length) {
    const record: string[] = []
    for (;;) {
      const rest = csv.slice(at)
      const field = /^"((?:[^"]|"")*)"/.exec(rest) ?? /^[^",\r\n]*/.exec(rest)
      if (!field) throw new Error('unreachable')
      record.push(
        (field[1] ?? field[0]).replaceAll(
          field[1] === undefined ? '' : '""',
          field[1] === undefined ? '' : '"',
        ),
      )
      at += field[0].length
      if (csv[at] === ',') at += 1
      else if (csv.startsWith('\r\n', at)) break
      else throw new Error(`neither comma nor CRLF at ${at}: ${JSON.stringify(csv.slice(at, at + 10))}`)
    }
    at += 2
    records.push(record)
  }
  return records
}

/** The one cell of a table of one. */
const cellOf = (text: string) => read(csvTable(['cell'], [{ cell: text }]))[1]?.[0]
/** What stands in the file for it. */
const written = (text: string) => csvTable(['cell'], [{ cell: text }]).slice('\ufeffcell\r\n'.length, -2)

const breaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']
const triggers = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫']

describe('a cell', () => {
  test.each(breaks)('that holds a line break is one cell (%j)', (lineBreak) => {
    const text = `قال الأول${lineBreak}وقال الثاني`
    expect(written(text)).toBe(`"${text}"`)
    expect(cellOf(text)).toBe(text)
  })

  test.each([',', '"', ' at its edge', 'at its edge ', '\u00a0a', 'a\u3000', 'a;b', 'a\tb'])(
    'is quoted: %j',
    (text) => {
      expect(written(text)).toMatch(/^".*"$/s)
      expect(cellOf(text)).toBe(text)
    },
  )

  test('is as it is otherwise', () => {
    for (const text of ['', 'كلمة', 'two words', "it's", '1.5', '٩٤٪']) expect(written(text)).toBe(text)
  })

  test.each(triggers)('that begins with %j is no formula', (trigger) => {
    expect(cellOf(`${trigger}2+5`)).toBe(`'${trigger}2+5`)
    expect(cellOf(`${trigger}SUM(A1)`)).toBe(`'${trigger}SUM(A1)`)
    expect(cellOf(trigger)).toBe(`'${trigger}`)
  })

  test.each([' ', '\u00A0', '\u3000', '\u200B', '\u200E', '\u2060', '\uFEFF', '\0', ' \u200F '])(
    'that begins with one behind what readers take off (%j) is no formula either',
    (edge) => {
      expect(cellOf(`${edge}=2+5`)).toBe(`'${edge}=2+5`)
      expect(cellOf(`لأن\n${edge}@A1`)).toBe(`لأن\n'${edge}@A1`)
      expect(cellOf(`${edge}-1.25`)).toBe(`${edge}-1.25`)
      expect(cellOf(`${edge}كلمة`)).toBe(`${edge}كلمة`)
    },
  )

  test('that begins with a line break is no formula either', () => {
    expect(cellOf('\r=1')).toBe("'\r'=1")
    expect(cellOf('\nكلمة')).toBe("'\nكلمة")
  })

  test.each(breaks.flatMap((lineBreak) => triggers.map((trigger) => [lineBreak, trigger] as const)))(
    'is no formula after a break inside it either (%j %j)',
    (lineBreak, trigger) => {
      expect(cellOf(`لأن${lineBreak}${trigger}2+5`)).toBe(`لأن${lineBreak}'${trigger}2+5`)
    },
  )

  test.each([
    ...['-1.25', '+7', '-3,400', '-3,400.50', '-12,34,567', '-.5', '-5%', '+5 %', '-1e5', '-1.5E+10', '- 5'],
    ...['-٥', '+٣٫١٤', '-٣٬٤٠٠', '-٥٪', '-۷۵٪', '−5', '−3,400', '－5', '＋５', '-1 000 000', '-1\u202f000'],
  ])('that is the plain number %j stays a number', (text) => {
    expect(cellOf(text)).toBe(text)
    expect(cellOf(`a\n${text}`)).toBe(`a\n${text}`)
  })

  test.each([
    '-1-2',
    '+7+8',
    '-1*2',
    '-A1',
    '-(5)',
    '-5!',
    '--5',
    '+-5',
    '-5%3',
    '-1e5e5',
    '-',
    '-%',
    '-1,,2',
    '\t+5',
    '=5',
  ])('that only looks like one does not: %j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`)
  })

  test('of a number, of true, or of nothing is written as such', () => {
    expect(csvTable(['a', 'b', 'c'], [{ a: -1.5, b: true, c: null }])).toBe('\ufeffa,b,c\r\n-1.5,true,\r\n')
  })
})

test('any table of any texts comes back, but for the apostrophes that guard it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...breaks, ...triggers, ',', '"', ' ', ';', "'", '5', '٥', 'ق', '\ufeff'),
    fc.string({ unit: 'binary' }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(fc.record({ one: text, two: text }), { maxLength: 5 }), (rows) => {
      const records = read(csvTable(['one', 'two'], rows))
      expect(records).toHaveLength(rows.length + 1)
      for (const [index, { one, two }] of rows.entries()) {
        const [first = '', second = '', ...more] = records[index + 1] ?? []
        expect(more).toEqual([])
        expect([unguarded(first), unguarded(second)]).toEqual([unguarded(one), unguarded(two)])
        for (const line of [first, second].flatMap((cell) => cell.split(/[\n\r\v\f\u0085\u2028\u2029]/))) {
          expect(line).not.toMatch(/^[=@\t＝＠]|^[+＋－-](?!\s?[\p{Nd}.])/u)
        }
      }
    }),
    { numRuns: 300 },
  )
}, 30_000)

function unguarded(text: string): string {
  return text.replaceAll(/(^|[\n\r\v\f\u0085\u2028\u2029])'+/g, '$1')
}
