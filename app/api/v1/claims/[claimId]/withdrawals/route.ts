import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'

export const POST = changing(
  calls.withdrawClaim,
  (actor, { params, body, version }) =>
    'code' in body
      ? unmarkClaim(actor, params.claimId, version)
      : withdrawClaim(actor, params.claimId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
