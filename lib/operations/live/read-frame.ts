import { readUnreadAndNewest } from '../../data/inbox-record'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** What the frame of every page shows: how much of the inbox is unread, and from after which entry of the history news is wanted. */
export async function readFrame(actor: Actor): Promise<Result<{ unread: number; since: number }, never>> {
  return succeed(await readUnreadAndNewest(actor))
}
