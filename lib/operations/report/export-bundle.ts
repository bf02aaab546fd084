import { createHash } from 'node:crypto'
import { recordAs } from '../../data/commit'
import { listAuditPaths, listEntryTexts, listStoredTexts } from '../../data/proof-record'
import { type HistoryEntry, parseEntry } from '../../domain/history/entry'
import { parseVerifierKey } from '../../domain/history/note'
import { type HistoryPayload, historyPayload } from '../../domain/history/payload'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type ReportExport, recordExport, reportExport, sameFiles } from '../../domain/report/export-event'
import { commitmentsGivenAway } from '../../domain/report/given-away'
import { type Result, succeed } from '../../domain/result'
import type { BundleHistory } from '../../export/bundle/bundle-files'
import { readChecker } from '../../export/bundle/checker'
import type { PublishedReport } from '../../export/bundle/publish-report'
import { readFileStyle } from '../../export/html/file-style'
import type { FileParts } from '../../export/html/report-file'
import { heavily } from '../../heavy/heavily'
import { findReport, type ReportMoment } from '../parts/find-report'
import { provenTimestamp } from '../parts/proven-timestamp'
import { signedCheckpoint } from '../parts/signed-checkpoint'
import { Unavailable } from '../parts/unavailable'

type Entry = HistoryEntry & { text: string; said: HistoryPayload }

/**
 * The report of an article with everything that proves it, as the bytes of a ZIP. An export is an entry of the history, and the
 * last one of the bundle. When the last entry is an export of the very report that would be made now, that bundle is given
 * again and nothing is written, only that a timestamp comes along once there is one.
 */
export async function exportBundle(actor: Actor, article: ArticleId): Promise<Result<Uint8Array, Problem>> {
  const { program, forPages } = await readChecker()
  const parts = { style: await readFileStyle(), program: forPages }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const entries = (await listEntryTexts(actor.newsroom.id, article)).map(read)
    const exported = exportIn(entries.at(-1))
    const moment = {
      at: exported?.at ?? new Date().toISOString(),
      entries: entries.length - (exported ? 1 : 0),
    }
    const again = await published(actor, article, moment, parts)
    if (!again.ok) return again
    if (exported && sameFiles(exported, again.value.record)) {
      return succeed(await pack(actor, entries, again.value, program))
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
): Promise<Result<PublishedReport, Problem>> {
  const found = await findReport(actor, article, { moment })
  if (!found.ok) return found
  const { order, weight } = found.value
  return succeed(await heavily('publishReport', weight, order, parts))
}

/** The report with its proof: the tree ends with the export. */
async function pack(
  actor: Actor,
  entries: Entry[],
  report: PublishedReport,
  checker: string,
): Promise<Uint8Array> {
  const { id: newsroom } = actor.newsroom
  const size = (entries.at(-1)?.seq ?? 0) + 1
  const checkpoint = await signedCheckpoint(newsroom, size)
  const key = parseVerifierKey(sha256, checkpoint.key)
  if (!key) throw new Error('A checkpoint was stored with something that is no key')
  const history: BundleHistory = {
    entries: entries.map(({ text }) => text),
    texts: await listStoredTexts(newsroom, commitmentsGivenAway(entries.map(({ said }) => said))),
    paths: await listAuditPaths(
      newsroom,
      entries.map(({ seq }) => seq),
      size,
    ),
    size,
    checkpoint: checkpoint.note,
    key,
  }
  const timestamp = await provenTimestamp(newsroom, checkpoint.note)
  // Bytes are gone through faster than words.
  const weight = (report.json.length + report.page.length) / 8
  return heavily('packBundle', weight, { report, history, timestamp, checker })
}

function exportIn(entry: Entry | undefined): ReportExport | null {
  return entry?.said.action === 'report-exported' ? reportExport.parse(entry.said.after) : null
}

function read(text: string): Entry {
  const entry = parseEntry(text)
  if (!entry.ok) throw new Error(`A stored entry is not of the form: its ${entry.problem}`)
  return { ...entry.value, text, said: historyPayload.parse(JSON.parse(entry.value.payload)) }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
