import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSettings } from '@/lib/operations/newsroom/read-settings'
import { removeSample } from '@/lib/operations/newsroom/remove-sample'

export const POST = changing(calls.removeSample, (actor, { body }) => removeSample(actor, body.reason), {
  again: (actor) => readSettings(actor),
})
