import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'

export const GET = reading(calls.listClaimHistory, (actor, { params, query }) =>
  listClaimHistory(actor, params.claimId, query),
)
