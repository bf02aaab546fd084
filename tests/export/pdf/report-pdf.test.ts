import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import type { Report } from '@/lib/domain/report/report'
import { pdfOrder } from '@/lib/export/pdf/pdf-order'
import { type PdfStandard, pdfStandards } from '@/lib/export/pdf/pdf-standard'
import { openTypesetter } from '@/lib/export/pdf/typeset'
import { reportJson } from '@/lib/export/report-json'
import { approved, articleWith, moment, withEvidence } from '../../support/report-fixtures'

const typeset = openTypesetter()
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A report of an article with claims on its [parts]: the first disputed, the second verified, the others open. */
function reportOf(marked: string, language = 'ar'): Report {
  const { article, claims } = articleWith(marked, language)
  const [first, second, ...others] = claims
  const sides = [
    { stance: 'supports', title: 'The census of 1926' },
    { stance: 'contradicts', title: 'تعداد 1926', interest: 'طرف' },
  ] as const
  const decided = [
    ...(first ? [approved(withEvidence(first, ...sides), 'disputed', 'لا يتفق المصدران: 94% و61%.')] : []),
    ...(second ? [approved(withEvidence(second, sides[0]), 'verified')] : []),
  ]
  const newsroom = { name: 'غرفة الأخبار', sample: false }
  return buildReport({ article, claims: [...decided, ...others], history: [], newsroom, at: moment })
}

function pdfOf(report: Report, standard: PdfStandard = 'a-3a'): Uint8Array {
  return typeset(JSON.parse(JSON.stringify(pdfOrder(report, standard))))
}

const arabic = [
  'قال إن [94% من السكان] رحلوا في عام 1921.',
  'لكن [لا أحد في غير ذلك العام] قال هذا، ولا في غيره.',
  'وذكرت [صحيفة Moscow Times أن 12,500 بيت] أُحرقت بين 1918–1921.',
  'انظر https://example.org/census/1926?page=12&volume=3 في [−3.5% كل عام].',
].join('\n\n')

const english = [
  'He said that [94% of the people] left in 1921.',
  'But [nobody said “لا” in any other year], nor −3.5% more.',
  'See https://example.org/census/1926?page=12&volume=3.',
].join('\n\n')

/** Whatever looks like something to whoever reads it as markup, as code or as a path. */
const markup = [
  '*bold* _it_ `raw` $x^2$ #panic() #sys.inputs #read("/etc/passwd") #import "@preview/x:1.0.0": * @ref <label>',
  '= Heading\n- item\n+ item\n/ term: meaning\n// comment /* more */ \\ ~ --- -- ... "quoted" \'it\'',
  ']]}})) #[#{ "\\u{41}" $a </script> %PDF-1.7 endstream endobj \\0 \u0000 \u0007',
].join('\n\n')

test('a report is the same PDF whenever and however often it is made', () => {
  const bytes = Buffer.from(pdfOf(reportOf(arabic)))
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.equals(pdfOf(reportOf(arabic)))).toBe(true)
  expect(bytes.equals(openTypesetter()(pdfOrder(reportOf(arabic), 'a-3a')))).toBe(true)
  expect(bytes.equals(pdfOf(reportOf(english, 'en')))).toBe(false)
  expect(bytes.includes(new Date().getUTCFullYear() === 2026 ? 'D:20261122' : 'D:2026')).toBe(true)
})

describe('everything that can be written can be printed', () => {
  const planes = [...Array(0x3_0000).keys()].filter((code) => code % 61 === 0 || code < 0x700)
  const characters = planes
    .map((code) => String.fromCodePoint(code))
    .filter((one) => one !== '[' && one !== ']')
  const lines = characters.join('').match(/.{1,400}/gsu) ?? []

  test.each<[string, string]>([
    ['markup', `[a]${markup.replaceAll(/[[\]]/g, '|')}`],
    ['characters of every script, and none', lines.join('\n')],
    ['half a character', '[\uD83D] and \uDE00 and 😀'],
    ['directions that nobody closes', '[a\u202E b\u2067 c\u2066 d] \u2069\u2069 e'],
    ['one long word', `[${'ا'.repeat(3_000)}] ${'w'.repeat(3_000)}`],
    ['a word of more bytes than one line may have', `${'ب'.repeat(33_000)} [a]`],
    [
      'as many marks, and spaces, and signs',
      `[a] ا${'\u064B'.repeat(33_000)} a${' '.repeat(66_000)}a${'!'.repeat(66_000)}`,
    ],
    ['one figure of as many digits', `[a] ${'1234567,'.repeat(9_000)}`],
    ['claims over each other', '[a][b]'],
    ['nothing but a claim', '[94%]'],
    ['nothing at all', ''],
  ])('%s', (_, marked) => {
    for (const standard of pdfStandards)
      expect(pdfOf(reportOf(marked), standard).length).toBeGreaterThan(1000)
  })
})

/** A tool of the system, and why a test of it is left out where there is none; nothing is installed for a test. */
function tool(name: string) {
  const { error } = spawnSync(name, ['--version'])
  const missing = error ? ` (left out: no ${name} here)` : ''
  const run = (...args: string[]) => execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe' })
  return { run, missing, test: missing ? test.skip : test }
}

const kept = (name: string, bytes: Uint8Array) => {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** Words as they are compared: without marks, which stand before or after their letter, and without signs of direction. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Mn}]/gu, '')
    .replace(/\s+/g, ' ')

const both = [
  ['Arabic', arabic, 'ar'],
  ['English', english, 'en'],
] as const

describe('other programs find', () => {
  const qpdf = tool('qpdf')
  qpdf.test.each(both)(`nothing wrong with it, in %s${qpdf.missing}`, (_, marked, language) => {
    for (const standard of pdfStandards) {
      const said = qpdf.run('--check', kept('checked.pdf', pdfOf(reportOf(marked, language), standard)))
      expect(said).toContain('No syntax or stream encoding errors found')
    }
  })

  const pdfinfo = tool('pdfinfo')
  pdfinfo.test.each(both)(
    `its title, its tags and its size, in %s${pdfinfo.missing}`,
    (_, marked, language) => {
      const file = kept('info.pdf', pdfOf(reportOf(marked, language)))
      const said = pdfinfo.run(file)
      expect(said).toMatch(/^Title: +عنوان/m)
      expect(said).toMatch(/^Tagged: +yes$/m)
      expect(said).toMatch(/^Page size: .*A4/m)
      expect(said).toMatch(/^CreationDate: +Sun Nov 22 06:00:00 2026/m)
      expect(pdfinfo.run('-meta', file)).toMatch(/<pdfaid:part>3<.*<pdfaid:conformance>A</s)
      expect(pdfinfo.run('-struct-text', file)).toMatch(/\bH1\b.*\bH2\b.*\bH3\b/s)
      const accessible = kept('accessible.pdf', pdfOf(reportOf(marked, language), 'ua-1'))
      expect(pdfinfo.run('-meta', accessible)).toContain('<pdfuaid:part>1<')
    },
  )

  const pdffonts = tool('pdffonts')
  pdffonts.test(`its fonts, all of them TrueType, within it and readable as text${pdffonts.missing}`, () => {
    const [, , ...fonts] = pdffonts
      .run(kept('fonts.pdf', pdfOf(reportOf(arabic))))
      .trim()
      .split('\n')
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts)
      expect(font).toMatch(/(Amiri|NotoSerif)\S* +CID TrueType +Identity-H +yes yes yes/)
  })

  const pdfdetach = tool('pdfdetach')
  pdfdetach.test(`the very data of the report within it${pdfdetach.missing}`, () => {
    const report = reportOf(arabic)
    const out = path.join(folder, 'report.json')
    pdfdetach.run('-savefile', 'report.json', '-o', out, kept('data.pdf', pdfOf(report)))
    expect(readFileSync(out, 'utf8')).toBe(reportJson(report))
  })

  const pdftotext = tool('pdftotext')
  const textOf = (bytes: Uint8Array) => folded(pdftotext.run(kept('text.pdf', bytes), '-'))
  pdftotext.test(`the words of every claim in Arabic in their order${pdftotext.missing}`, () => {
    const report = reportOf(arabic)
    const text = textOf(pdfOf(report))
    const words = report.claims.flatMap(({ quote }) => quote.split(' ')).concat('لا', 'في', 'غير')
    for (const word of words) expect(text).toContain(folded(word))
    for (const quote of ['لا أحد في غير ذلك العام']) expect(text).toContain(folded(quote))
    for (const figure of ['94%', '61%', '12,500', '−3.5%', '1918–1921', '1921'])
      expect(text).toContain(folded(figure))
    expect(text).toContain('https://example.org/census/1926?page=12&volume=3')
  })
  pdftotext.test(`the words of every claim in English in their order${pdftotext.missing}`, () => {
    const report = reportOf(english, 'en')
    const text = textOf(pdfOf(report))
    expect(text).toContain('94% of the people')
    expect(text).toContain('in any other year')
    expect(text).toContain('https://example.org/census/1926?page=12&volume=3')
  })
  pdftotext.test(`a word that no line has room for, whole on each${pdftotext.missing}`, () => {
    const word = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x61 + (at % 26))).join('')
    const text = textOf(pdfOf(reportOf(`[a] ${word}`, 'en')))
    expect(text.replaceAll(' ', '')).toContain(word)
    // Places to break are no spaces: only the end of a line is one.
    expect(Math.max(...text.split(' ').map(({ length }) => length))).toBeGreaterThan(60)
  })
  pdftotext.test(`on every page its number, and that it is a draft${pdftotext.missing}`, () => {
    const many = Array.from({ length: 12 }, (_, at) => `[الادعاء عن ${at} من السكان] هنا.`).join('\n\n')
    const report = reportOf(many)
    const pages = (bytes: Uint8Array) =>
      pdftotext.run(kept('pages.pdf', bytes), '-').split('\f').slice(0, -1).map(folded)
    const drafts = pages(pdfOf(report))
    expect(drafts.length).toBeGreaterThan(2)
    for (const [at, page] of drafts.entries()) {
      expect(page).toContain(`${at + 1} / ${drafts.length}`)
      expect(page).toContain(folded('مسوّدة لم تُنشر'))
    }
    const publication = {
      number: 1,
      kind: 'first',
      at: moment,
      reason: null,
      changes: [],
      finding: 'وجدنا',
      earlier: [],
    } as const
    for (const page of pages(pdfOf({ ...report, publication: { ...publication, changes: [], earlier: [] } })))
      expect(page).not.toContain(folded('مسوّدة'))
  })
  pdftotext.test(`markup as it was written, read by nobody${pdftotext.missing}`, () => {
    const text = textOf(pdfOf(reportOf(`[a] ${markup.replaceAll(/[[\]]/g, '|')}`, 'en')))
    for (const part of [
      '*bold* _it_ `raw` $x^2$ #panic() #sys.inputs',
      '#read("/etc/passwd")',
      '<label>',
      '// comment /* more */',
    ])
      expect(text).toContain(part)
  })
})
