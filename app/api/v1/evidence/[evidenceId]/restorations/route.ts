import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readEvidence } from '@/lib/operations/claim/read-evidence'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'

export const POST = changing(
  calls.restoreEvidence,
  (actor, { params, body, version }) => restoreEvidence(actor, params.evidenceId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readEvidence(actor, params.evidenceId) },
)
