import { z } from 'zod'
import {
  inboxPage,
  inboxQuery,
  inboxReading,
  noticeSettings,
  noticeSettingsPatch,
  unreadCount,
} from '../domain/inbox/inbox-item'
import type { Terms } from './terms'

/** What one is told of. Everybody has their own inbox, and no call shows or touches anybody else's. */
export const inboxTerms = {
  listInbox: {
    summary:
      'What happened that concerns you, newest first; `unread=true`: what you have not read. `unread` of the answer counts that, ' +
      'and is 100 where there is more',
    query: inboxQuery,
    answer: { status: 200, schema: inboxPage },
  },
  markInboxRead: {
    summary:
      'Note that you read items: those of `ids`, or all up to one (`upTo`: its id, or a time) and before it',
    body: inboxReading,
    answer: { status: 201, schema: z.object({ unread: unreadCount }) },
  },
  readNoticeSettings: {
    summary: 'Which kinds of items come to your inbox',
    answer: { status: 200, schema: noticeSettings },
  },
  chooseNotices: {
    summary: 'Choose which kinds of items come to your inbox from now on; those not named stay as they are',
    body: noticeSettingsPatch,
    answer: { status: 200, schema: noticeSettings },
  },
} as const satisfies Record<string, Terms>
