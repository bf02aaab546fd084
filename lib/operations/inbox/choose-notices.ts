import { commit } from '../../data/commit'
import { listMutedKinds, saveMutedKinds } from '../../data/inbox-record'
import type { NoticeSettings, NoticeSettingsPatch } from '../../domain/inbox/inbox-item'
import { noticeKinds } from '../../domain/inbox/notice-kinds'
import { decideNoticeSettings, settingsWithout } from '../../domain/inbox/notice-settings'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** Chooses what this person is told of from now on; a choice that changes nothing changes nothing. */
export async function chooseNotices(
  actor: Actor,
  patch: NoticeSettingsPatch,
): Promise<Result<NoticeSettings, Problem>> {
  const before = settingsWithout(await listMutedKinds(actor))
  const change = decideNoticeSettings(actor.id, before, patch)
  if (!change) return succeed(before)
  const { after, event } = change
  const muted = noticeKinds.filter((kind) => !after[kind])
  const outcome = await commit(actor, null, event, saveMutedKinds(actor, muted))
  return outcome === 'done' ? succeed(after) : fail({ code: 'stale' })
}
