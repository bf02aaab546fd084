import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { succeed } from '@/lib/domain/result'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.attachEvidence,
  async (actor, { params, body, version }) => {
    const attached = await attachEvidence(actor, params.claimId, body, version)
    if (!attached.ok) return attached
    const { claim, evidence } = attached.value
    return succeed({ ...claim.evidence.find(({ id }) => id === evidence), claim })
  },
  (actor, { params }) => readClaim(actor, params.claimId),
)
