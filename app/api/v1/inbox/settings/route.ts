import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { chooseNotices } from '@/lib/operations/inbox/choose-notices'
import { readNoticeSettings } from '@/lib/operations/inbox/read-notice-settings'

export const GET = reading(calls.readNoticeSettings, (actor) => readNoticeSettings(actor))

export const PATCH = changing(calls.chooseNotices, (actor, { body }) => chooseNotices(actor, body), {
  again: (actor) => readNoticeSettings(actor),
})
