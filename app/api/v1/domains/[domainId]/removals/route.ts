import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listDomains } from '@/lib/operations/newsroom/list-domains'
import { removeDomain } from '@/lib/operations/newsroom/remove-domain'

export const POST = changing(
  calls.removeDomain,
  (actor, { params }) => removeDomain(actor, params.domainId),
  {
    again: (actor) => listDomains(actor),
  },
)
