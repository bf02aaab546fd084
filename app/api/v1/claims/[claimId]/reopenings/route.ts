import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'

export const POST = changing(
  calls.reopenClaim,
  (actor, { params, body, version }) => reopenClaim(actor, params.claimId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
