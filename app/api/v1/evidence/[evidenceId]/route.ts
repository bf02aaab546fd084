import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { readEvidence } from '@/lib/operations/claim/read-evidence'

export const PATCH = changing(
  calls.changeEvidence,
  (actor, { params, body, version }) => changeEvidence(actor, params.evidenceId, body, version),
  {
    again: (actor, _kept, { params }) => readEvidence(actor, params.evidenceId),
    current: (actor, { params }) => readEvidence(actor, params.evidenceId),
  },
)
