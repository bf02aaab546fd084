import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { placeClaim } from '@/lib/operations/claim/place-claim'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.placeClaim,
  (actor, { params, body, version }) => placeClaim(actor, params.claimId, body, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
