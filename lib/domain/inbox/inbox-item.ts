import { z } from 'zod'
import { articleId, claimId, inboxItemId } from '../ids'
import { person } from '../newsroom/person'
import { pageOf, pageQuery } from '../page'
import { mostCounted, noticeKinds } from './notice-kinds'

const noticeKind = z.enum(noticeKinds)

/** One line of a member's inbox. `by` is null where nobody did it but time; `claim` where it is about several, or about none. */
export const inboxItem = z.object({
  id: inboxItemId,
  at: z.iso.datetime(),
  kind: noticeKind,
  article: z.object({ id: articleId, title: z.string(), language: z.string() }),
  claim: z.object({ id: claimId, number: z.int(), quote: z.string() }).nullable(),
  by: person.nullable(),
  read: z.boolean(),
})
export type InboxItem = z.infer<typeof inboxItem>

/** How many items are unread, counted as far as anybody wants to know. */
export const unreadCount = z.int().min(0).max(mostCounted)

export const inboxPage = pageOf(inboxItem).extend({ unread: unreadCount })
export type InboxPage = z.infer<typeof inboxPage>

export const inboxQuery = pageQuery.extend({ unread: z.enum(['true', 'false']).optional() })
export type InboxQuery = z.infer<typeof inboxQuery>

/** What was read: items by their ids, or everything as old as one item or one moment, and older. */
export const inboxReading = z.union([
  z.strictObject({ ids: z.array(inboxItemId).min(1).max(100) }),
  z.strictObject({ upTo: z.union([inboxItemId, z.iso.datetime()]) }),
])
export type InboxReading = z.infer<typeof inboxReading>

/** Which kinds a member wants to be told of. */
export const noticeSettings = z.record(noticeKind, z.boolean())
export type NoticeSettings = z.infer<typeof noticeSettings>

export const noticeSettingsPatch = z.partialRecord(noticeKind, z.boolean())
export type NoticeSettingsPatch = z.infer<typeof noticeSettingsPatch>
