import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readEvidence } from '@/lib/operations/claim/read-evidence'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'

export const POST = changing(
  calls.restoreEvidence,
  (actor, { params, body, version }) => restoreEvidence(actor, params.evidenceId, body.reason, version),
  (actor, { params }) => readEvidence(actor, params.evidenceId),
)
