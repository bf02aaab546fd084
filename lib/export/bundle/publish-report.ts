import { createHash } from 'node:crypto'
import { buildReport, type ReportInput } from '../../domain/report/build-report'
import type { ReportExport } from '../../domain/report/export-event'
import { type FileParts, reportFile } from '../html/report-file'
import { reportJson } from '../report-json'
import { crateFile, roCrate } from './ro-crate'

/** A report as it goes into a bundle, its page with nothing yet in the place of the proof, and what its export is recorded as. */
export type PublishedReport = {
  json: Uint8Array
  page: Uint8Array
  /** Null for a report that went out before bundles said to archives what they are. */
  crate: Uint8Array | null
  record: ReportExport
}

export function publishReport(input: ReportInput, parts: FileParts): PublishedReport {
  const report = buildReport(input)
  const encoder = new TextEncoder()
  const json = encoder.encode(reportJson(report))
  const page = encoder.encode(reportFile(report, parts))
  const crate = encoder.encode(roCrate(report))
  const files = { 'report.html': hashOf(page), 'report.json': hashOf(json), [crateFile]: hashOf(crate) }
  return { json, page, crate, record: { at: report.at, files } }
}

/** SHA-256, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
