import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import type { Report } from '@/lib/domain/report/report'
import { reportDocx } from '@/lib/export/docx/report-docx'
import { approved, articleWith, moment, withEvidence } from '../../support/report-fixtures'

type Range = { start: number; end: number }

/** A report of an article with claims on some of its words. */
function reportOn(text: string, ranges: readonly Range[], language = 'ar'): Report {
  const { article, claims } = articleWith(ranges.map(() => '[x]').join(' '), language)
  const placed = claims.map((claim, index) => {
    const { start, end } = ranges[index] ?? { start: 0, end: 0 }
    const quote = text.slice(start, end)
    const found = withEvidence(claim, { stance: 'contradicts', title: 'تعداد 1926 & <آخر>' })
    return { ...approved(found, 'disputed'), start, end, quote }
  })
  return buildReport({
    article: { ...article, revision: { ...article.revision, text } },
    claims: placed,
    history: [],
    newsroom: { name: 'غرفة', sample: false },
    at: moment,
  })
}

/** The parts of a document about an article with claims on some of its words. */
async function partsOf(text: string, ranges: readonly Range[], language = 'ar') {
  return partsIn(await reportDocx(reportOn(text, ranges, language)))
}

function partsIn(docx: Uint8Array) {
  const files = unzipSync(docx)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return {
    document: part('word/document.xml'),
    comments: part('word/comments.xml'),
    header: part('word/header1.xml'),
    footer: part('word/footer1.xml'),
  }
}

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The words under each comment, by its id: what stands between the two ends of its range, without the marks of figures. */
function wordsUnder(document: string): Map<string, string> {
  const open = new Map<string, string>()
  const tokens = document.matchAll(
    /<w:commentRangeStart w:id="(\d+)"\/>|<w:commentRangeEnd w:id="(\d+)"\/>|<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/g,
  )
  const closed = new Map<string, string>()
  for (const [token, started, ended, words] of tokens) {
    if (started) open.set(started, '')
    else if (ended) {
      closed.set(ended, open.get(ended) ?? 'never begun')
      open.delete(ended)
    } else {
      const more = token === '</w:p>' ? '\n' : unescaped(words ?? '').replaceAll(/[\u200E\u200F]/g, '')
      for (const [id, before] of open) open.set(id, before + more)
    }
  }
  return closed
}

describe('every claim is a comment on its very words', () => {
  const text = 'قال إن 94% من السكان رحلوا في عام 1921.\nوقال <آخرون> إن "العدد" أقل & أكثر.\n\nولم يسأل أحد.'
  const rangeOf = (words: string): Range => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })

  test.each([
    ['one', [rangeOf('94% من السكان')]],
    ['the first and the last words', [rangeOf('قال'), rangeOf('أحد.')]],
    ['one within another', [rangeOf('94% من السكان رحلوا'), rangeOf('السكان')]],
    ['two that overlap', [rangeOf('94% من السكان'), rangeOf('السكان رحلوا في')]],
    ['two on the same words', [rangeOf('السكان'), rangeOf('السكان')]],
    ['one over two paragraphs', [rangeOf('1921.\nوقال')]],
    ['one over an empty line', [{ start: text.indexOf('أكثر'), end: text.indexOf('ولم') + 3 }]],
    ['neighbours', [rangeOf('قال إن'), rangeOf(' 94%')]],
    ['words that XML would read as its own', [rangeOf('<آخرون> إن "العدد" أقل &')]],
    ['everything', [{ start: 0, end: text.length }]],
  ])('%s', async (_, ranges) => {
    const { document, comments } = await partsOf(text, ranges)
    const under = wordsUnder(document)
    expect(under.size).toBe(ranges.length)
    for (const [index, { start, end }] of ranges.entries()) {
      const words = text.slice(start, end).replaceAll(/\n+/g, '\n')
      expect(under.get(`${index + 1}`)).toBe(words)
      expect(comments).toContain(`w:id="${index + 1}"`)
    }
  })
})

test('the table says which words are gone from the text, and why a claim was withdrawn', async () => {
  const report = reportOn(
    'The bridge is 94 metres long.',
    [
      { start: 4, end: 10 },
      { start: 14, end: 23 },
    ],
    'en',
  )
  const [lost, left] = report.claims
  if (!lost || !left) throw new Error('two claims')
  const withdrawal = { reason: 'Said twice.', by: lost.createdBy, at: lost.createdAt }
  const { document } = partsIn(
    await reportDocx({
      ...report,
      claims: [
        { ...lost, placement: 'lost' },
        { ...left, state: 'withdrawn', verdict: null, proposal: null, decision: null, withdrawal },
      ],
    }),
  )
  const text = unescaped(document.replaceAll(/<[^>]*>/g, ''))
  expect(text.match(/This claim was not found in the current revision/g)).toHaveLength(1)
  expect(text).toContain('Said twice.')
})

test('the sources of withdrawn claims come last and say so, and evidence says that it or its source was withdrawn', async () => {
  const report = reportOn(
    'The bridge is 94 metres long.',
    [
      { start: 4, end: 10 },
      { start: 14, end: 23 },
    ],
    'en',
  )
  const [left, stays] = report.claims
  if (!left || !stays) throw new Error('two claims')
  const withdrawal = { reason: 'Said twice.', by: left.createdBy, at: left.createdAt }
  const evidence = stays.evidence.flatMap((piece) => [
    { ...piece, sourceFell: 'corrected' as const },
    { ...piece, withdrawal: { ...withdrawal, reason: 'It is forged.' } },
  ])
  const { document } = partsIn(
    await reportDocx({
      ...report,
      claims: [
        { ...left, state: 'withdrawn', verdict: null, proposal: null, decision: null, withdrawal },
        { ...stays, evidence },
      ],
    }),
  )
  const text = unescaped(document.replaceAll(/<[^>]*>/g, '\n'))
  const sources = text.slice(text.lastIndexOf('Sources'))
  const order = [
    ...['Claim 2', 'What contradicts it', 'The newsroom has corrected what it says of this source.'],
    ...['Withdrawn evidence', 'It is forged.', 'Withdrawn claims', 'Claim 1', 'Said twice.'],
  ].map((words) => sources.indexOf(words))
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(order).not.toContain(-1)
})

test('Arabic runs from right to left, and a comment says the verdict and why', async () => {
  const { document, comments } = await partsOf('قال إن 94% رحلوا', [{ start: 7, end: 10 }])
  expect(document).toContain('<w:bidi/>')
  expect(document).toContain('<w:rtl/>')
  expect(unescaped(comments)).toContain('متنازع عليه')
  expect(unescaped(document)).toContain('تعداد 1926 & <آخر>')
})

test.each([
  ['ar', 'قال إن 94% رحلوا في 2020-10-04', ['94%', '2020-10-04'], 'ltr'],
  ['ar', 'قال إن ٩٤٪ رحلوا', ['٩٤٪'], 'rtl'],
  ['en', 'They say ٩٤٪ of بلدة left', ['٩٤٪'], 'rtl'],
] as const)('figures keep their signs on their side (%s: %s)', async (language, text, figures, direction) => {
  const { document, comments } = await partsOf(text, [{ start: 0, end: text.length }], language)
  for (const figure of figures) {
    const run = new RegExp(`<w:r>(?:(?!</w:r>).)*>.${figure}.</w:t></w:r>`).exec(document)?.[0]
    expect(run?.includes('<w:rtl/>')).toBe(direction === 'rtl')
  }
  expect(document + comments).not.toMatch(/[\u2066-\u2069]/)
})

test('what a source or a verdict is called stays on the page of what is said of it', async () => {
  const { document } = await partsOf('He said 94% left', [{ start: 8, end: 11 }], 'en')
  const heads = document.split('<w:p>').filter((each) => each.includes('<w:keepNext/>'))
  expect(heads.some((head) => head.includes('What contradicts it'))).toBe(true)
  expect(heads.some((head) => head.includes('>Needs sources<'))).toBe(true)
})

test('a passage stands in its own direction', async () => {
  const report = reportOn('قال إن 94% رحلوا', [{ start: 7, end: 10 }])
  const quoted = (quote: string) => ({
    ...report,
    claims: report.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((piece) => ({ ...piece, quote })),
    })),
  })
  const paragraphWith = async (words: string) => {
    const { document } = partsIn(await reportDocx(quoted(words)))
    return document.split('<w:p>').find((paragraph) => paragraph.includes(words))
  }
  expect(await paragraphWith('The census of 1926')).not.toContain('<w:bidi/>')
  expect(await paragraphWith('تعداد عام 1926')).toContain('<w:bidi/>')
})

test('a draft says on every page that it is one, a published report does not', async () => {
  const text = 'قال إن 94% رحلوا'
  const report = reportOn(text, [{ start: 7, end: 10 }])
  const draft = partsIn(await reportDocx(report))
  expect(draft.document).toMatch(/<w:headerReference w:type="default"/)
  expect(draft.document).not.toContain('<w:titlePg/>')
  expect(unescaped(draft.header)).toContain('مسوّدة لم تُنشر.')
  expect(draft.footer).toMatch(/PAGE.*NUMPAGES/s)

  const published = { number: 1, kind: 'first' as const, at: moment, reason: null, finding: 'وجدنا' }
  const publication = { ...published, changes: [], earlier: [] }
  const sent = partsIn(await reportDocx({ ...report, publication }))
  expect(unescaped(sent.header)).toContain('تقرير التدقيق رقم 1')
  expect(unescaped(sent.header + sent.document)).not.toContain('مسوّدة')
})

const { error: noOffice } = spawnSync('soffice', ['--version'])
const office = noOffice ? ' (left out: no LibreOffice here)' : ''

describe('LibreOffice finds again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-docx-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.skipIf(noOffice).each([
    [
      'Arabic',
      'قال إن 94% من السكان رحلوا في عام 1921.\nولم يسأل أحد.',
      ['94% من السكان', 'ولم يسأل أحد'],
      'ar',
    ],
    ['English', 'He said that 94% of all left in 1921.\nNobody asked.', ['94% of all', 'Nobody asked'], 'en'],
  ])(
    `every word and comment, in %s${office}`,
    async (_, text, quotes, language) => {
      const ranges = quotes.map((words) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      }))
      const file = path.join(folder, `${language}.docx`)
      writeFileSync(file, await reportDocx(reportOn(text, ranges, language)))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file], {
        stdio: 'pipe',
        timeout: 120_000,
      })
      const made = readFileSync(path.join(folder, `${language}.fodt`), 'utf8')
      const comments = made.match(/<office:annotation .*?<\/office:annotation>/gs) ?? []
      expect(comments).toHaveLength(quotes.length)
      for (const comment of comments) {
        expect(comment).toContain('<dc:creator>سارة</dc:creator>')
        expect(comment).toContain('<dc:date>2026-11-22T06:00:00')
        expect(comment).toContain(language === 'ar' ? 'متنازع عليه' : 'Disputed')
      }
      const plain = unescaped(
        made
          .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
          .replace(/<text:s\/>/g, ' ')
          .replace(/<[^>]*>|[\u200E\u200F]/g, ''),
      )
      for (const words of [...text.split('\n'), ...quotes]) expect(plain).toContain(words)
    },
    180_000,
  )
})

test('says how the check was done and what its verdicts mean, in the words of the newsroom', async () => {
  const report = reportOn('رحل 94% منهم', [{ start: 4, end: 7 }])
  const said = {
    steps: ['We read the source first.'],
    verdicts: [{ verdict: 'disputed', meaning: 'تعارض' } as const],
  }
  const { document } = partsIn(await reportDocx({ ...report, method: { number: 2, at: moment, ...said } }))
  for (const words of ['المنهج', 'الإصدار 2', 'صياغة إسناد', 'تعارض', said.steps[0]])
    expect(unescaped(document)).toContain(words)
  expect(document).toMatch(/<w:bidi w:val="false"\/>(?:(?!<\/w:p>).)*We read the source first\./)
})

test('characters that XML has no place for do not break the document', async () => {
  const { document } = await partsOf('قال\u0001 إن\u0000 \ufffe رحلوا', [{ start: 0, end: 3 }])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(document).not.toMatch(/[\u0000-\u0008\ufffe]/)
})
