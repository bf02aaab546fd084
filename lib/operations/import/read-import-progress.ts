import { findProgress, progressMark } from '../../data/transaction-progress'
import type { ImportProgress } from '../../domain/import/import-progress'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** How far an import is that the same member sent with this key. */
export async function readImportProgress(actor: Actor, key: string): Promise<Result<ImportProgress, never>> {
  const { id, newsroom } = actor
  return succeed({ progress: await findProgress(newsroom.id, progressMark(id, key)) })
}
