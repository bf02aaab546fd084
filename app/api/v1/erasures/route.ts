import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { eraseText } from '@/lib/operations/history/erase-text'
import { readErasure } from '@/lib/operations/history/read-erasure'

export const POST = changing(calls.eraseText, (actor, { body }) => eraseText(actor, body), {
  again: (actor, _kept, { body }) => readErasure(actor, body),
})
