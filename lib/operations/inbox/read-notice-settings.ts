import { listMutedKinds } from '../../data/inbox-record'
import type { NoticeSettings } from '../../domain/inbox/inbox-item'
import { settingsWithout } from '../../domain/inbox/notice-settings'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** What this person wants to be told of. */
export async function readNoticeSettings(actor: Actor): Promise<Result<NoticeSettings, never>> {
  return succeed(settingsWithout(await listMutedKinds(actor)))
}
