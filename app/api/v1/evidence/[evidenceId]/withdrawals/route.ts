import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readEvidence } from '@/lib/operations/claim/read-evidence'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'

export const POST = changing(
  calls.withdrawEvidence,
  (actor, { params, body, version }) => withdrawEvidence(actor, params.evidenceId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readEvidence(actor, params.evidenceId) },
)
