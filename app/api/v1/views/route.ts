import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listViews } from '@/lib/operations/view/list-views'
import { saveView } from '@/lib/operations/view/save-view'

export const GET = reading(calls.listViews, (actor) => listViews(actor))

/** Nothing is kept for a repeat, which does what was done already. */
export const POST = changing(calls.saveView, (actor, { body }) => saveView(actor, body), {
  again: (actor, _kept, { body }) => saveView(actor, body),
})
