import type { Report, ReportClaim, ReportLanguage } from '../domain/report/report'
import { claimColumns, claimRows } from './claim-rows'
import { type Cell, csvTable } from './csv-table'
import { csvWording } from './csv-wording'
import { evidenceColumns, evidenceRows } from './evidence-rows'
import type { CsvHeaders, CsvTable } from './file-choices'

/** How a table is worded, and where its rows lead: `origin` is that of the addresses, `language` the newsroom's. */
export type CsvForm = { headers: CsvHeaders; language: ReportLanguage; origin: string; slug: string | null }

const forPrograms: CsvForm = { headers: 'machine', language: 'en', origin: '', slug: null }

/** A report as CSV: `claims` has one row per claim, `evidence` one per piece of evidence, each with the address of its claim. */
export function reportCsv(report: Report, table: CsvTable, form: CsvForm = forPrograms): string {
  const link = (claim: ReportClaim) => claimAddress(report, claim, form)
  return table === 'claims'
    ? worded(claimColumns, claimRows(report, link), form)
    : worded(evidenceColumns, evidenceRows(report, link), form)
}

/** With headers and codes in words. No two columns of a table have the same. */
function worded<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
  { headers, language }: CsvForm,
): string {
  if (headers === 'machine') return csvTable(columns, rows)
  const { header, cell } = csvWording(language)
  return csvTable(
    columns.map(header),
    rows.map((row) =>
      Object.fromEntries(columns.map((column) => [header(column), cell(column, row[column])])),
    ),
  )
}

/** Where a claim is read: on its own public page, in the published report that lists it as open, or at the desk. */
function claimAddress(
  { article, publication }: Report,
  { number, state }: ReportClaim,
  { origin, slug, language }: CsvForm,
): string {
  if (!slug || !publication) return `${origin}/${language}/articles/${article.id}#claim-${number}`
  return state === 'approved'
    ? `${origin}/r/${slug}/claims/${number}`
    : `${origin}/r/${slug}/${publication.number}#claim-${number}`
}
