import { z } from 'zod'
import type { HistoryEvent } from '../history/history-event'
import type { MemberId } from '../ids'
import { mailTimes } from './mail-times'
import { type NoticeKind, noticeKinds } from './notice-kinds'

const mailTime = z.enum(mailTimes)
const noticeKind = z.enum(noticeKinds)

/** For each kind, how soon a member is told by mail. */
export const mailChoices = z.record(noticeKind, mailTime)
export type MailChoices = z.infer<typeof mailChoices>

export const mailChoicesPatch = z.partialRecord(noticeKind, mailTime)
export type MailChoicesPatch = z.infer<typeof mailChoicesPatch>

/** `chosen` says of what mail is wanted; there is none of the others. */
export function choicesWith(chosen: readonly { kind: string; often: string }[]): MailChoices {
  return withEach((kind) => chosen.find((one) => one.kind === kind)?.often ?? 'never')
}

/** What a member's choice changes; null when it is what they had. */
export function decideMailChoices(
  member: MemberId,
  before: MailChoices,
  patch: MailChoicesPatch,
): { after: MailChoices; event: HistoryEvent } | null {
  const after = withEach((kind) => patch[kind] ?? before[kind])
  const changed = noticeKinds.filter((kind) => before[kind] !== after[kind])
  if (changed.length === 0) return null
  const told = (choices: MailChoices) => ({
    member: { id: member },
    mail: Object.fromEntries(changed.map((kind) => [kind, choices[kind]])),
  })
  return { after, event: { action: 'mail-chosen', claim: null, before: told(before), after: told(after) } }
}

function withEach(choose: (kind: NoticeKind) => string): MailChoices {
  return mailChoices.parse(Object.fromEntries(noticeKinds.map((kind) => [kind, choose(kind)])))
}
