import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.proposeVerdict,
  (actor, { params, body, version }) => proposeVerdict(actor, params.claimId, body, version),
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
