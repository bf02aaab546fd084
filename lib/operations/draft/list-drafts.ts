import { listDrafts as listDraftRecords } from '../../data/draft-record'
import type { DraftHead } from '../../domain/draft/draft'
import type { DraftId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** One's own drafts, the one typed in last first, and the ids of those that are gone. */
export async function listDrafts(
  actor: Actor,
): Promise<Result<{ drafts: DraftHead[]; gone: DraftId[] }, never>> {
  return succeed(await listDraftRecords(actor))
}
