import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { markInboxRead } from '@/lib/operations/inbox/mark-inbox-read'

/** Nothing is kept for a repeat, which finds read what it reads. */
export const POST = changing(calls.markInboxRead, (actor, { body }) => markInboxRead(actor, body), {
  again: (actor, _kept, { body }) => markInboxRead(actor, body),
})
