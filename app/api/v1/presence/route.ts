import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { tellPresence } from '@/lib/operations/live/tell-presence'

/** Nothing is kept for a repeat, which tells the same. */
export const POST = changing(calls.tellPresence, (actor, { body }) => tellPresence(actor, body), {
  again: (actor, _kept, { body }) => tellPresence(actor, body),
})
