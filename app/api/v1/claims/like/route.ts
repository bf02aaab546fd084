import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { likenText } from '@/lib/operations/matching/liken-text'

/** Changes nothing: a POST because a text does not fit into an address. */
export const POST = changing(calls.likenText, (actor, { body }) => likenText(actor, body.text), {
  again: (actor, _kept, { body }) => likenText(actor, body.text),
})
