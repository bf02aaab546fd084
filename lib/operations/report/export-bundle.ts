import { recordAs } from '../../data/commit'
import { listEntryTexts } from '../../data/proof-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type ReportExport, recordExport, reportExport, sameFiles } from '../../domain/report/export-event'
import { type Result, succeed } from '../../domain/result'
import { readChecker } from '../../export/bundle/checker'
import type { PublishedReport } from '../../export/bundle/publish-report'
import { readFileStyle } from '../../export/html/file-style'
import type { FileParts } from '../../export/html/report-file'
import { heavily } from '../../heavy/heavily'
import { findReport, type ReportMoment } from '../parts/find-report'
import { packProof, readStoredEntry, type StoredEntry } from '../parts/pack-proof'
import { Unavailable } from '../parts/unavailable'
import type { ExportedReport } from './export-report'

/**
 * The report of an article with everything that proves it, as the bytes of a ZIP. An export is an entry of the history, and the
 * last one of the bundle. When the last entry is an export of the very report that would be made now, that bundle is given
 * again and nothing is written, only that a timestamp comes along once there is one.
 */
export async function exportBundle(
  actor: Actor,
  article: ArticleId,
): Promise<Result<ExportedReport, Problem>> {
  const { program, forPages } = await readChecker()
  const parts = { style: await readFileStyle(), program: forPages }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const entries = (await listEntryTexts(actor.newsroom.id, article)).map(readStoredEntry)
    const exported = exportIn(entries.at(-1))
    const moment = {
      at: exported?.at ?? new Date().toISOString(),
      entries: entries.length - (exported ? 1 : 0),
    }
    const again = await published(actor, article, moment, parts)
    if (!again.ok) return again
    if (exported && sameFiles(exported, again.value.record)) {
      const { title, ...report } = again.value
      const { bundle } = await packProof(actor.newsroom.id, entries, report, program)
      return succeed({ title, bytes: bundle })
    }

    const now = { at: new Date().toISOString(), entries: entries.length }
    const report = exported ? await published(actor, article, now, parts) : again
    if (!report.ok) return report
    // Whoever came first makes this one look again: at their export, or at a report that has changed.
    await recordAs(actor, article, entries.length + 1, recordExport(report.value.record))
  }
  throw new Unavailable('The article changes faster than it can be exported')
}

async function published(
  actor: Actor,
  article: ArticleId,
  moment: ReportMoment,
  parts: FileParts,
): Promise<Result<PublishedReport & { title: string }, Problem>> {
  const found = await findReport(actor, article, { moment })
  if (!found.ok) return found
  const { order, weight } = found.value
  const report = await heavily('publishReport', weight, order, parts)
  return succeed({ ...report, title: order.article.title })
}

function exportIn(entry: StoredEntry | undefined): ReportExport | null {
  return entry?.said.action === 'report-exported' ? reportExport.parse(entry.said.after) : null
}
