import { claimAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const GET = reading(calls.readClaim, (actor, { params }) => readClaim(actor, params.claimId))

export const PATCH = changing(
  calls.changeClaim,
  (actor, { params, body, version }) => changeClaim(actor, params.claimId, body, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
