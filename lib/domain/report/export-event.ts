import { z } from 'zod'
import type { HistoryEvent } from '../history/history-event'

/** What the entry of an export says: when its report was made, and the SHA-256 of each of its files by name. */
export const reportExport = z.object({
  at: z.iso.datetime(),
  files: z.record(z.string(), z.string()),
})
export type ReportExport = z.infer<typeof reportExport>

export function recordExport({ at, files }: ReportExport): HistoryEvent {
  return { action: 'report-exported', claim: null, before: null, after: { at, files } }
}

/** Whether two exports are of the same files. */
export function sameFiles(one: ReportExport, other: ReportExport): boolean {
  const names = [...new Set([...Object.keys(one.files), ...Object.keys(other.files)])]
  return names.every((name) => one.files[name] === other.files[name])
}
