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
import type { Report } from '../../domain/report/report'
import { fail, type Result, succeed } from '../../domain/result'
import { type BundleContents, bundleFiles, timestampFiles, withProof } from '../../export/bundle/bundle-files'
import { reportJson } from '../../export/report-json'
import { provenTimestamp } from '../parts/proven-timestamp'
import { signedCheckpoint } from '../parts/signed-checkpoint'
import { Unavailable } from '../parts/unavailable'
import { readReport } from './read-report'

type Entry = HistoryEntry & { text: string; said: HistoryPayload }

/**
 * The report of an article with everything that proves it, as files by name. An export is an entry of the history, and the
 * last one of the bundle. When the last entry is an export of the very report that would be made now, that bundle is given
 * again and nothing is written, only that a timestamp comes along once there is one. `render` makes the page, with an
 * empty proof.
 */
export async function exportBundle(
  actor: Actor,
  article: ArticleId,
  render: (report: Report) => Promise<string>,
): Promise<Result<BundleContents, Problem>> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const entries = (await listEntryTexts(actor.newsroom.id, article)).map(read)
    const exported = exportIn(entries.at(-1))
    const moment = {
      at: exported?.at ?? new Date().toISOString(),
      entries: entries.length - (exported ? 1 : 0),
    }
    const again = await reportFiles(actor, article, moment, render)
    if (!again.ok) return again
    if (exported && sameFiles(exported, recordOf(moment.at, again.value))) {
      return succeed(await prove(actor, entries, again.value))
    }

    const now = { at: new Date().toISOString(), entries: entries.length }
    const files = exported ? await reportFiles(actor, article, now, render) : again
    if (!files.ok) return files
    const record = recordOf(exported ? now.at : moment.at, files.value)
    // Whoever came first makes this one look again: at their export, or at a report that has changed.
    await recordAs(actor, article, entries.length + 1, recordExport(record))
  }
  throw new Unavailable('The article changes faster than it can be exported')
}

type ReportFiles = { json: string; page: string }

async function reportFiles(
  actor: Actor,
  article: ArticleId,
  moment: { at: string; entries: number },
  render: (report: Report) => Promise<string>,
): Promise<Result<ReportFiles, Problem>> {
  const report = await readReport(actor, article, { moment })
  if (!report.ok) return fail(report.problem)
  return succeed({ json: reportJson(report.value), page: await render(report.value) })
}

function recordOf(at: string, { json, page }: ReportFiles): ReportExport {
  return { at, files: { 'report.html': hashOf(page), 'report.json': hashOf(json) } }
}

/** The files with their proof: the tree ends with the export. */
async function prove(actor: Actor, entries: Entry[], { json, page }: ReportFiles): Promise<BundleContents> {
  const { id: newsroom } = actor.newsroom
  const size = (entries.at(-1)?.seq ?? 0) + 1
  const checkpoint = await signedCheckpoint(newsroom, size)
  const key = parseVerifierKey(sha256, checkpoint.key)
  if (!key) throw new Error('A checkpoint was stored with something that is no key')
  const proving = bundleFiles({
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
  }).set('report.json', json)
  const stamped = await provenTimestamp(newsroom, checkpoint.note)
  return new Map([
    ['report.html', withProof(page, proving)],
    ...proving,
    ...(stamped ? timestampFiles(stamped) : []),
  ])
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
