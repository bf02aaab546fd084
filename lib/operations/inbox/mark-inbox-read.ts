import { countUnread, markItemsRead } from '../../data/inbox-record'
import type { InboxReading } from '../../domain/inbox/inbox-item'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** Notes that this person read items of their inbox, and answers how many are left. That somebody read is in no history. */
export async function markInboxRead(
  actor: Actor,
  reading: InboxReading,
): Promise<Result<{ unread: number }, never>> {
  await markItemsRead(actor, reading)
  return succeed({ unread: await countUnread(actor) })
}
