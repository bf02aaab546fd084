import { z } from 'zod'
import {
  inboxPage,
  inboxQuery,
  inboxReading,
  noticeSettings,
  noticeSettingsPatch,
  unreadCount,
} from '../domain/inbox/inbox-item'
import { mailChoices, mailChoicesPatch } from '../domain/inbox/mail-choices'
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
  readMailChoices: {
    summary: 'Of which kinds of items you are told by mail as well, and how soon',
    answer: { status: 200, schema: mailChoices },
  },
  chooseMail: {
    summary:
      'Choose of which kinds of items that come to your inbox you are told by mail: never, at-once or daily; those not named ' +
      'stay as they are. Where no server for outgoing mail is set up, none is sent',
    body: mailChoicesPatch,
    answer: { status: 200, schema: mailChoices },
  },
} as const satisfies Record<string, Terms>
