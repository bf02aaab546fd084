import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { removeView } from '@/lib/operations/view/remove-view'

/** Nothing is kept for a repeat, which finds nothing left to forget. */
export const DELETE = changing(calls.removeView, (actor, { params }) => removeView(actor, params.viewId), {
  again: (actor, _kept, { params }) => removeView(actor, params.viewId),
})
