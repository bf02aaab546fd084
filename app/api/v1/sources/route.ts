import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { listSources } from '@/lib/operations/claim/list-sources'

export const GET = reading(calls.listSources, (actor, { query: { search, ...page } }) =>
  listSources(actor, search, page),
)
