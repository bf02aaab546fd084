import { countUnread, listInboxItems } from '../../data/inbox-record'
import type { InboxPage, InboxQuery } from '../../domain/inbox/inbox-item'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** What this person was told of, newest first, and how much of it is unread. */
export async function listInbox(
  actor: Actor,
  { unread, ...page }: InboxQuery,
): Promise<Result<InboxPage, never>> {
  const [listed, count] = await Promise.all([
    listInboxItems(actor, { ...page, unread: unread === 'true' }),
    countUnread(actor),
  ])
  return succeed({ ...listed, unread: count })
}
