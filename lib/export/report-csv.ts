import { stringify } from 'csv-stringify/sync'
import type { Report } from '../domain/report/report'
import { claimColumns, claimRows } from './claim-rows'
import { evidenceColumns, evidenceRows } from './evidence-rows'

export const csvTables = ['claims', 'evidence'] as const
export type CsvTable = (typeof csvTables)[number]

/**
 * A report as CSV (RFC 4180) that spreadsheets open in any script: UTF-8 with a byte order mark, CRLF, cells that would run
 * as formulas made harmless. `claims` has one row per claim, `evidence` one per piece of evidence.
 */
export function reportCsv(report: Report, table: CsvTable): string {
  const rows = table === 'claims' ? claimRows(report) : evidenceRows(report)
  const columns = table === 'claims' ? claimColumns : evidenceColumns
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  })
}

/** What a cell holds before it is written. */
export type Cell = string | number | boolean | null
