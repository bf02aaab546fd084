import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { fail } from '@/lib/domain/result'
import { eraseText } from '@/lib/operations/history/erase-text'

export const POST = changing(calls.eraseText, (actor, { body }) => eraseText(actor, body), {
  // What the first request erased cannot be counted again: nothing of it is left.
  again: async () => fail({ code: 'wrong-state', state: 'nothing-to-erase' }),
})
