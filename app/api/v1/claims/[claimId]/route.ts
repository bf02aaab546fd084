import { signedIn } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { changeClaim } from '@/lib/operations/change-claim'
import { readClaim } from '@/lib/operations/read-claim'

export const GET = signedIn(calls.readClaim, (actor, { params }) => readClaim(actor, params.claimId))

export const PATCH = signedIn(
  calls.changeClaim,
  (actor, { params, body, version }) => changeClaim(actor, params.claimId, body, version),
  (actor, { params }) => readClaim(actor, params.claimId),
)
