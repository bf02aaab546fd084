import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { addDomain } from '@/lib/operations/newsroom/add-domain'
import { listDomains } from '@/lib/operations/newsroom/list-domains'

export const GET = reading(calls.listDomains, (actor) => listDomains(actor))

export const POST = changing(calls.addDomain, (actor, { body }) => addDomain(actor, body), {
  again: (actor) => listDomains(actor),
})
