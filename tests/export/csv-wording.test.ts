import { describe, expect, test } from 'vitest'
import type { ReportLanguage } from '@/lib/domain/report/report'
import { claimColumns } from '@/lib/export/claim-rows'
import { csvWording } from '@/lib/export/csv-wording'
import { evidenceColumns } from '@/lib/export/evidence-rows'
import type { CsvTable } from '@/lib/export/file-choices'
import { type CsvForm, reportCsv } from '@/lib/export/report-csv'
import ar from '@/messages/ar.json'
import { EveryKind } from '@/tests/export/bundle/every-kind'

const newsroom = new EveryKind()
const report = newsroom.reportOf(newsroom.desk)
const form = (language: ReportLanguage, more: Partial<CsvForm> = {}): CsvForm => ({
  ...{ headers: 'words', language, origin: 'https://desk.example', slug: null, ...more },
})
const rowsOf = (table: CsvTable, language: ReportLanguage) =>
  reportCsv(report, table, form(language)).replace('\ufeff', '').trimEnd().split('\r\n')

describe.each(['ar', 'en'] as const)('a table in words (%s)', (language) => {
  test.each([
    ['claims', claimColumns],
    ['evidence', evidenceColumns],
  ] as const)('of %s has a name of its own for every column', (table, columns) => {
    const names = columns.map(csvWording(language).header)
    expect(new Set(names).size).toBe(columns.length)
    // What stands for no word is the machine's.
    expect(names.filter((name) => /_/.test(name) || columns.some((column) => column === name))).toEqual([])
    expect(rowsOf(table, language)[0]?.split(',')).toEqual(names)
  })
})

test('codes are words, in the newsroom’s language, and what people wrote stays', () => {
  const [head = '', ...rows] = rowsOf('claims', 'ar')
  const at = (name: string) => head.split(',').indexOf(name)
  const cells = rows.map((row) => row.split(','))
  const column = (name: string) => [...new Set(cells.map((row) => row[at(name)]))]
  expect(
    column('الحال').filter((state) => !Object.values<string | undefined>(ar.states).includes(state)),
  ).toEqual([])
  expect(
    column('الحكم').filter((verdict) => verdict && !Object.values(ar.verdicts).includes(verdict)),
  ).toEqual([])
  expect(column('محوري').sort()).toEqual(['لا', 'نعم'])
  expect(rows.join()).not.toMatch(/\b(approved|needs-sources|placed|circular|evidence-changed)\b/)
  expect(rows.join()).toContain('سبب السحب')
  expect(rowsOf('evidence', 'ar').slice(1).join()).not.toMatch(/\b(supports|contradicts|primary)\b/)
})

test('for programs names and codes are the same whatever the newsroom speaks', () => {
  for (const table of ['claims', 'evidence'] as const) {
    const [one, other] = (['ar', 'en'] as const).map((language) =>
      reportCsv(report, table, form(language, { headers: 'machine' })).replaceAll(`/${language}/`, '/'),
    )
    expect(one).toBe(other)
    expect(one?.startsWith('\ufeffclaim,')).toBe(true)
  }
})

test('every row leads to its claim: at the desk, or where readers find it', () => {
  const [head = '', first = ''] = rowsOf('claims', 'ar')
  expect(first.split(',')[head.split(',').indexOf('الرابط')]).toBe(
    `https://desk.example/ar/articles/${report.article.id}#claim-${report.claims[0]?.number}`,
  )
  const step = { number: 2, kind: 'update' as const, at: report.at, reason: 'x', told: null, changes: [] }
  const published = { ...report, publication: { ...step, finding: 'f', earlier: [] } }
  for (const table of ['claims', 'evidence'] as const) {
    const csv = reportCsv(published, table, form('ar', { slug: 'bridge-1' }))
    for (const { number, state, evidence } of report.claims) {
      if (table === 'evidence' && evidence.length === 0) continue
      const page = `https://desk.example/r/bridge-1/claims/${number}`
      const place = `https://desk.example/r/bridge-1/2#claim-${number}`
      expect(csv.split(/[,\r]/)).toContain(state === 'approved' ? page : place)
    }
  }
})
