import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.proposeVerdict,
  (actor, { params, body, version }) => proposeVerdict(actor, params.claimId, body, version),
  (actor, { params }) => readClaim(actor, params.claimId),
)
