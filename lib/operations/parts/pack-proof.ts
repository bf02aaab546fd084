import type { SignedCheckpoint } from '../../data/checkpoint-record'
import { listAuditPaths, listStoredTexts } from '../../data/proof-record'
import { type HistoryEntry, parseEntry } from '../../domain/history/entry'
import { parseVerifierKey } from '../../domain/history/note'
import { type HistoryPayload, historyPayload } from '../../domain/history/payload'
import type { NewsroomId } from '../../domain/ids'
import { commitmentsGivenAway } from '../../domain/report/given-away'
import type { BundleHistory } from '../../export/bundle/bundle-files'
import type { PublishedReport } from '../../export/bundle/publish-report'
import { heavily } from '../../heavy/heavily'
import { sha256 } from '../../sha256'
import { provenTimestamp } from './proven-timestamp'

/** An entry of the history in its stored form, and what it says. */
export type StoredEntry = HistoryEntry & { text: string; said: HistoryPayload }

export function readStoredEntry(text: string): StoredEntry {
  const entry = parseEntry(text)
  if (!entry.ok) throw new Error(`A stored entry is not of the form: its ${entry.problem}`)
  return { ...entry.value, text, said: historyPayload.parse(JSON.parse(entry.value.payload)) }
}

/** How large the tree of the newsroom is that ends with the last of these. */
export function treeSizeOf(entries: readonly StoredEntry[]): number {
  return (entries.at(-1)?.seq ?? 0) + 1
}

/**
 * A report with its proof, as the bytes of a ZIP, under a checkpoint of the tree that ends with the last of `entries`, which
 * records the report.
 */
export async function packProof(
  newsroom: NewsroomId,
  entries: readonly StoredEntry[],
  report: Pick<PublishedReport, 'json' | 'page' | 'crate'>,
  checker: string,
  checkpoint: SignedCheckpoint,
): Promise<Uint8Array> {
  const { size } = checkpoint
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
