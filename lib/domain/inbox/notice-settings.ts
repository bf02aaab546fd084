import type { HistoryEvent } from '../history/history-event'
import type { MemberId } from '../ids'
import { type NoticeSettings, type NoticeSettingsPatch, noticeSettings } from './inbox-item'
import { type NoticeKind, noticeKinds } from './notice-kinds'

/** All kinds but those that a member does without. */
export function settingsWithout(muted: readonly string[]): NoticeSettings {
  return withEach((kind) => !muted.includes(kind))
}

/** What a member's choice changes; null when it is what they had. */
export function decideNoticeSettings(
  member: MemberId,
  before: NoticeSettings,
  patch: NoticeSettingsPatch,
): { after: NoticeSettings; event: HistoryEvent } | null {
  const after = withEach((kind) => patch[kind] ?? before[kind])
  const changed = noticeKinds.filter((kind) => before[kind] !== after[kind])
  if (changed.length === 0) return null
  const told = (settings: NoticeSettings) => ({
    member: { id: member },
    notices: Object.fromEntries(changed.map((kind) => [kind, settings[kind]])),
  })
  return {
    after,
    event: { action: 'notices-chosen', claim: null, before: told(before), after: told(after) },
  }
}

function withEach(choose: (kind: NoticeKind) => boolean): NoticeSettings {
  return noticeSettings.parse(Object.fromEntries(noticeKinds.map((kind) => [kind, choose(kind)])))
}
