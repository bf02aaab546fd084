import { listEntryTexts } from '../../data/proof-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type ReportExport, reportExport, sameFiles } from '../../domain/report/export-event'
import { type Result, succeed } from '../../domain/result'
import { readChecker } from '../../export/bundle/checker'
import type { PublishedReport } from '../../export/bundle/publish-report'
import { readFileStyle } from '../../export/html/file-style'
import { heavily } from '../../heavy/heavily'
import { findReport, type ReportMoment } from './find-report'
import { readStoredEntry, type StoredEntry } from './pack-proof'

type TitledReport = PublishedReport & { title: string }

/** How an article stands to the last of its history, where that is an export. */
type LastExport = {
  entries: StoredEntry[]
  /** What the last entry says, where it is an export. */
  exported: ReportExport | null
  /** The report that would be made now: of the moment of that export, or of this one. */
  report: TitledReport
  /** Whether that export is of this very report. */
  stands: boolean
}

/** Reads it; writes nothing. */
export async function findLastExport(actor: Actor, article: ArticleId): Promise<Result<LastExport, Problem>> {
  const entries = (await listEntryTexts(actor.newsroom.id, article)).map(readStoredEntry)
  const exported = exportIn(entries.at(-1))
  const report = await reportOf(actor, article, {
    at: exported?.at ?? new Date().toISOString(),
    entries: entries.length - (exported ? 1 : 0),
  })
  if (!report.ok) return report
  const stands = exported !== null && sameFiles(exported, report.value.record)
  return succeed({ entries, exported, report: report.value, stands })
}

/** The report of an article as it goes into a bundle. */
export async function reportOf(
  actor: Actor,
  article: ArticleId,
  moment: ReportMoment,
): Promise<Result<TitledReport, Problem>> {
  const found = await findReport(actor, article, { moment })
  if (!found.ok) return found
  const { order, weight } = found.value
  const parts = { style: await readFileStyle(), program: (await readChecker()).forPages }
  const report = await heavily('publishReport', weight, order, parts)
  return succeed({ ...report, title: order.article.title })
}

/** What an entry says of an export; null where it is none. */
export function exportIn(entry: StoredEntry | undefined): ReportExport | null {
  return entry?.said.action === 'report-exported' ? reportExport.parse(entry.said.after) : null
}
