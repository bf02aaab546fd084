import { describe, expect, test } from 'vitest'
import type { ReportClaim } from '@/lib/domain/report/report'
import { pdfOrder } from '@/lib/export/pdf/pdf-order'
import { printedBlocks } from '@/lib/export/pdf/printed-tree'
import { reportCsv } from '@/lib/export/report-csv'
import { reportJson } from '@/lib/export/report-json'
import ar from '@/messages/ar.json'
import { EveryKind, type Kind, reportedKinds } from '@/tests/export/bundle/every-kind'
import { inHtml, sectionOf, textOf } from '@/tests/support/report-html'

const newsroom = new EveryKind()
const report = newsroom.reportOf(newsroom.desk)
const { page, file } = inHtml(report)
const json: { claims: ReportClaim[] } = JSON.parse(reportJson(report))
const [claims, evidence] = [reportCsv(report, 'claims'), reportCsv(report, 'evidence')].map(recordsOf)

/** What the PDF says of each claim, by its number. */
const printed = new Map(
  printedBlocks(pdfOrder(report, 'a-3a').tree.blocks, 'rtl', () => true).flatMap((block) =>
    typeof block === 'object' && block.kind === 'claim' ? [[block.number, wordsIn(block)] as const] : [],
  ),
)

/** All words of a part, without what says how it looks. */
function wordsIn(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return ''
  const said = Array.isArray(part)
    ? part
    : Object.entries(part).flatMap(([name, inside]) =>
        typeof inside === 'string' && name !== 'hex' ? [] : [inside],
      )
  return said.map(wordsIn).join('')
}

/** Records by the names of their columns; nothing in these reports has a quotation mark or a line end in it. */
function recordsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

function reported(kind: Kind): ReportClaim {
  const { id } = newsroom.claim(kind)
  const found = report.claims.find((claim) => claim.id === id)
  if (!found) throw new Error(`No claim that is ${kind}`)
  return found
}

/** All that the report says of a claim in words of people. */
function saidBy(claim: ReportClaim): string[] {
  const { figure, proposal, decision, withdrawal } = claim
  const said = [
    ...[claim.quote, claim.claimant, figure?.value, figure?.unit, figure?.territory, figure?.denominator],
    ...[proposal?.rationale, proposal?.exception, decision?.reason, withdrawal?.reason],
    ...claim.evidence.flatMap(({ quote, translation, locator, source, withdrawal: taken }) => [
      ...[quote, translation, locator, source.title, source.author, source.publisher, source.url],
      ...[source.interest, source.origin, taken?.reason],
    ]),
  ]
  return said.filter((text) => typeof text === 'string')
}

/** What each format says of one claim. */
function formsOf(kind: Kind) {
  const { id, number } = reported(kind)
  const ofClaim = (record: Record<string, string>) => record.claim === String(number)
  return {
    page: textOf(sectionOf(page, number)),
    file: textOf(sectionOf(file, number)),
    paper: printed.get(number) ?? '',
    json: json.claims.find((claim) => claim.id === id),
    row: claims?.find(ofClaim),
    rows: evidence?.filter(ofClaim) ?? [],
  }
}

describe('every format says the same', () => {
  test.each([...reportedKinds])('of a claim that is %s', (kind) => {
    const claim = reported(kind)
    const forms = formsOf(kind)
    const said = saidBy(claim)
    expect(said.length).toBeGreaterThan(7)
    for (const text of said) {
      expect(forms.page).toContain(text)
      expect(forms.file).toContain(text)
      expect(forms.paper).toContain(text)
      expect([
        ...Object.values(forms.row ?? {}),
        ...forms.rows.flatMap((row) => Object.values(row)),
      ]).toContain(text)
    }
    expect(forms.json).toEqual(claim)
    expect(forms.row).toMatchObject({ state: claim.state, verdict: claim.verdict ?? '' })
    expect(forms.rows).toHaveLength(claim.evidence.length)
    expect(forms.page.split('\n')).toContain(ar.verdicts[claim.verdict ?? 'none'])
    if (claim.state !== 'approved') {
      const standing = ar.report.standing[claim.state].split('{')[0] ?? ''
      expect(forms.page).toContain(standing)
    }
  })

  test.each([...reportedKinds])('of whether one that is %s was found in the current revision', (kind) => {
    const { placement, revision } = reported(kind)
    const { page: shown, file: archived, json: told, row } = formsOf(kind)
    const notFound = ar.report.placement.replace('{number, number, ::group-off}', String(revision))
    expect([shown.includes(notFound), archived.includes(notFound)]).toEqual(
      placement === 'placed' ? [false, false] : [true, true],
    )
    expect([told?.placement, row?.placement]).toEqual([placement, placement])
  })

  test('of the arithmetic of a figure, worked out anew, and of what it misses', () => {
    const { page: shown, file: archived, json: told, row } = formsOf('figure')
    // 41,000 of 50,000 is not what was claimed.
    const formula = '41,000 ÷ 50,000 = 82%'
    for (const form of [shown, archived]) {
      expect(form).toContain(formula)
      expect(form).toContain('الحساب لا يستقيم')
      expect(form).not.toContain(ar.report.unsaid)
    }
    expect(told?.calculation).toEqual({ part: '41000', whole: '50000', result: '94%', tolerance: '0.5' })
    expect([row?.calculation_part, row?.calculation_tolerance]).toEqual(['41000', '0.5'])
  })

  test('of a source that fell', () => {
    const said = ar.report.sourceFell.withdrawn
    const { page: shown, file: archived, paper, json: told, rows } = formsOf('restored')
    for (const form of [shown, archived, paper]) expect(form).toContain(said)
    expect(told?.evidence[0]?.sourceFell).toBe('withdrawn')
    expect(rows[0]?.source_fell).toBe('withdrawn')
    const other = formsOf('regretted')
    for (const form of [other.page, other.file, other.paper]) expect(form).not.toContain(said)
    expect(other.rows[0]?.source_fell).toBe('')
  })

  test('of what was erased, which is that it was', () => {
    const { page: shown, file: archived, json: told, row } = formsOf('erased')
    expect([shown, archived]).toEqual([shown, archived].map(() => expect.stringContaining(ar.report.erased)))
    expect([told?.proposal?.rationale, row?.rationale]).toEqual([null, ''])
    for (const form of [page, file, reportJson(report), reportCsv(report, 'claims')])
      expect(form).not.toContain('سبب سيُمحى')
  })

  test('of whether it is a draft, in every row of a table', () => {
    for (const row of [...(claims ?? []), ...(evidence ?? [])])
      expect([row.draft, row.internal]).toEqual(['true', 'false'])
    const publication = { number: 1, kind: 'first' as const, at: report.at, reason: null, finding: 'وجدنا' }
    const published = { ...report, publication: { ...publication, changes: [], earlier: [] } }
    for (const table of ['claims', 'evidence'] as const)
      expect(recordsOf(reportCsv(published, table))[0]?.draft).toBe('false')
    for (const table of ['claims', 'evidence'] as const)
      expect(recordsOf(reportCsv({ ...report, internal: true }, table))[0]?.internal).toBe('true')
  })

  test('nothing of what no editor approved', () => {
    const all = [page, file, reportJson(report), reportCsv(report, 'claims')]
    for (const kind of ['returned', 'proposed', 'reopened', 'changed'] as const)
      for (const form of all) expect(form).not.toContain(`تعليل ${kind}`)
    const internal = newsroom.reportOf(newsroom.desk, true)
    for (const form of [inHtml(internal).file, reportJson(internal), reportCsv(internal, 'claims')])
      expect(form).toContain('تعليل proposed')
  })

  test('of the whole article: the page shows what the file holds, and nothing else', () => {
    const body = file.slice(file.indexOf('<article'), file.indexOf('</article>'))
    expect(body.slice(body.indexOf('>') + 1)).toBe(page)
  })
})
