import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'

export const GET = reading(calls.listClaimHistory, (actor, { params, query }) =>
  listClaimHistory(actor, params.claimId, query),
)
