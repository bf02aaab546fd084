import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { discardDrafts } from '@/lib/operations/draft/discard-drafts'

/** Nothing is kept for a repeat, which finds nothing left to forget. */
export const POST = changing(calls.discardDrafts, (actor) => discardDrafts(actor), {
  again: (actor) => discardDrafts(actor),
})
