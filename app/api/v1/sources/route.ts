import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listSources } from '@/lib/operations/claim/list-sources'

export const GET = reading(calls.listSources, (actor, { query: { search, ...page } }) =>
  listSources(actor, search, page),
)
