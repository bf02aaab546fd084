import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'

export const POST = changing(
  calls.restoreClaim,
  (actor, { params, body, version }) => restoreClaim(actor, params.claimId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
