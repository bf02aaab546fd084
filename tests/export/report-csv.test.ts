import { expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { reportCsv } from '@/lib/export/report-csv'
import { approved, articleWith, moment, withEvidence } from '../support/report-fixtures'

function reportOf(marked: string, rationale = 'لأن') {
  const { article, claims } = articleWith(marked)
  const sourced = claims.map((claim) =>
    approved(
      withEvidence(claim, { stance: 'supports', title: '=HYPERLINK("http://x")' }),
      'verified',
      rationale,
    ),
  )
  return buildReport({
    article,
    claims: sourced,
    history: [],
    newsroom: { name: 'غ', sample: false },
    at: moment,
  })
}

test('claims have one row each, after a byte order mark and a header, with CRLF', () => {
  const csv = reportCsv(reportOf('[أول] و[ثان]'), 'claims')
  expect(csv.startsWith('\ufeffclaim,state,verdict,quote,')).toBe(true)
  const lines = csv.split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^1,approved,verified,أول,0,3,figure,/)
  expect(lines[3]).toBe('')
})

test('cells that a spreadsheet would run are made harmless', () => {
  const report = reportOf('[=1+1]', '+cmd|calc')
  expect(reportCsv(report, 'claims')).toContain("'=1+1")
  expect(reportCsv(report, 'claims')).toContain("'+cmd|calc")
  expect(reportCsv(report, 'evidence')).toContain(`"'=HYPERLINK(""http://x"")"`)
})

test('line ends and quotation marks stay inside their cell', () => {
  const csv = reportCsv(reportOf('[ادعاء]', 'قال: "نعم"\nثم صمت'), 'claims')
  expect(csv).toContain('"قال: ""نعم""\nثم صمت"')
  expect(csv.split('\r\n')).toHaveLength(3)
})

test('evidence has one row each, with the number of its claim', () => {
  const lines = reportCsv(reportOf('[أول] و[ثان]'), 'evidence').split('\r\n')
  expect(lines.slice(1, 3).map((line) => line.slice(0, 10))).toEqual(['1,supports', '2,supports'])
})

test('true and false are words', () => {
  expect(reportCsv(reportOf('[أول]'), 'claims')).toContain(',figure,,,false,94,%,')
})
