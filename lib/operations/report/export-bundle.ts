import { recordAs } from '../../data/commit'
import { listEntryTexts } from '../../data/proof-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { recordExport } from '../../domain/report/export-event'
import { fail, type Result, succeed } from '../../domain/result'
import { exportIn, findLastExport, reportOf } from '../parts/last-export'
import { readStoredEntry, treeSizeOf } from '../parts/pack-proof'
import { signedCheckpoint } from '../parts/signed-checkpoint'
import { Unavailable } from '../parts/unavailable'

/** Where a bundle is fetched: a path of this site. */
export type ExportedBundle = { address: string }

/**
 * Exports the report of an article with everything that proves it. An export is an entry of the history, and the last one of the
 * bundle. When the last entry is an export of the very report that would be made now, nothing is written and that bundle is given
 * again. Throws `Unavailable` as long as the signer of checkpoints does not answer.
 */
export async function exportBundle(
  actor: Actor,
  article: ArticleId,
): Promise<Result<ExportedBundle, Problem>> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const last = await findLastExport(actor, article)
    if (!last.ok) return last
    const { entries, exported, report, stands } = last.value
    if (stands) {
      await signedCheckpoint(actor.newsroom.id, treeSizeOf(entries))
      return succeed({ address: bundleAddress(article, entries.length) })
    }
    const now = { at: new Date().toISOString(), entries: entries.length }
    const next = exported ? await reportOf(actor, article, now) : succeed(report)
    if (!next.ok) return next
    // Whoever came first makes this one look again: at their export, or at a report that has changed.
    await recordAs(actor, article, entries.length + 1, recordExport(next.value.record))
  }
  throw new Unavailable('The article changes faster than it can be exported')
}

/** The last export of an article, whatever came after it: for the repeat of a request whose answer was lost. */
export async function readExport(actor: Actor, article: ArticleId): Promise<Result<ExportedBundle, Problem>> {
  const entries = (await listEntryTexts(actor.newsroom.id, article)).map(readStoredEntry)
  const index = entries.findLastIndex((entry) => exportIn(entry) !== null)
  return index < 0 ? fail({ code: 'not-found' }) : succeed({ address: bundleAddress(article, index + 1) })
}

function bundleAddress(article: ArticleId, entry: number): string {
  return `/api/v1/articles/${article}/bundle?entry=${entry}`
}
