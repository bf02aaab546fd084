import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readDecidedClaim } from '@/lib/operations/claim/read-decided-claim'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'

export const POST = changing(
  calls.withdrawReturn,
  (actor, { params, version }) => withdrawReturn(actor, params.decisionId, version),
  { again: claimAgain, current: (actor, { params }) => readDecidedClaim(actor, params.decisionId) },
)
