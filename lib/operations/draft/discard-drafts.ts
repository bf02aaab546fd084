import { discardDrafts as discardDraftRecords } from '../../data/draft-record'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** Forgets all that one has typed and not sent, as when one signs out for good. Answers how many drafts that were. */
export async function discardDrafts(actor: Actor): Promise<Result<{ count: number }, never>> {
  return succeed({ count: await discardDraftRecords(actor) })
}
