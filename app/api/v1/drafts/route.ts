import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { listDrafts } from '@/lib/operations/draft/list-drafts'

export const GET = reading(calls.listDrafts, (actor) => listDrafts(actor))

/** Nothing is kept for a repeat, which does what was done already. */
export const POST = changing(calls.keepDrafts, (actor, { body }) => keepDrafts(actor, body), {
  again: (actor, _kept, { body }) => keepDrafts(actor, body),
})
