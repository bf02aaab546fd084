import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { evidenceId } from '@/lib/domain/ids'
import { fail } from '@/lib/domain/result'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readEvidence } from '@/lib/operations/claim/read-evidence'

export const POST = changing(
  calls.attachEvidence,
  (actor, { params, body, version }) => attachEvidence(actor, params.claimId, body, version),
  {
    again: async (actor, { made }) =>
      made === null ? fail({ code: 'not-found' }) : readEvidence(actor, evidenceId.parse(made)),
    current: (actor, { params }) => readClaim(actor, params.claimId),
  },
)
