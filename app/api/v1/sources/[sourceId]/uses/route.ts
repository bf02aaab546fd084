import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listSourceUses } from '@/lib/operations/claim/list-source-uses'

export const GET = reading(calls.listSourceUses, (actor, { params, query }) =>
  listSourceUses(actor, params.sourceId, query),
)
