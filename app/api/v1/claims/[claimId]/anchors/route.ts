import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { placeClaim } from '@/lib/operations/claim/place-claim'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.placeClaim,
  (actor, { params, body, version }) => placeClaim(actor, params.claimId, body, version),
  (actor, { params }) => readClaim(actor, params.claimId),
)
