import { findCheckpointAt } from '../../data/checkpoint-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { readChecker } from '../../export/bundle/checker'
import { exportIn, findLastExport } from '../parts/last-export'
import { packProof, treeSizeOf } from '../parts/pack-proof'
import { Unavailable } from '../parts/unavailable'
import type { ExportedReport } from './export-report'

/**
 * The bundle of an export, as the bytes of a ZIP: of the article's entry `entry`, or of the last export; the same bytes for as long
 * as nothing changes, only that a timestamp comes along once there is one. Writes nothing, and asks nobody to. `not-found` where
 * nothing was exported; `outdated-export` where it cannot be made again because the article has changed since.
 */
export async function readBundle(
  actor: Actor,
  article: ArticleId,
  entry?: number,
): Promise<Result<ExportedReport, Problem>> {
  const last = await findLastExport(actor, article)
  if (!last.ok) return last
  const { entries, report, stands } = last.value
  const known = entry === undefined ? entries.some(exportIn) : exportIn(entries[entry - 1])
  if (!known) return fail({ code: 'not-found' })
  if (!stands || (entry ?? entries.length) !== entries.length) return fail({ code: 'outdated-export' })

  const { id: newsroom } = actor.newsroom
  const checkpoint = await findCheckpointAt(newsroom, treeSizeOf(entries))
  // Its export was refused for now as well: whoever exports once more asks the signer again.
  if (!checkpoint) throw new Unavailable('The export has no checkpoint yet')
  const { program } = await readChecker()
  const { title, ...parts } = report
  return succeed({ title, bytes: await packProof(newsroom, entries, parts, program, checkpoint) })
}
