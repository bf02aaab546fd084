import { evidenceAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { readClaim } from '@/lib/operations/claim/read-claim'

export const POST = changing(
  calls.attachEvidence,
  (actor, { params, body, version }) => attachEvidence(actor, params.claimId, body, version),
  { again: evidenceAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
