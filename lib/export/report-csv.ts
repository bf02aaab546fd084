import type { Report } from '../domain/report/report'
import { claimColumns, claimRows } from './claim-rows'
import { csvTable } from './csv-table'
import { evidenceColumns, evidenceRows } from './evidence-rows'

export const csvTables = ['claims', 'evidence'] as const
export type CsvTable = (typeof csvTables)[number]

/** A report as CSV: `claims` has one row per claim, `evidence` one per piece of evidence. */
export function reportCsv(report: Report, table: CsvTable): string {
  return table === 'claims'
    ? csvTable(claimColumns, claimRows(report))
    : csvTable(evidenceColumns, evidenceRows(report))
}
