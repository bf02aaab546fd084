import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { succeed } from '@/lib/domain/result'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { readEvidence } from '@/lib/operations/claim/read-evidence'

export const PATCH = changing(
  calls.changeEvidence,
  async (actor, { params, body, version }) => {
    const changed = await changeEvidence(actor, params.evidenceId, body, version)
    if (!changed.ok) return changed
    const claim = changed.value
    return succeed({ ...claim.evidence.find(({ id }) => id === params.evidenceId), claim })
  },
  (actor, { params }) => readEvidence(actor, params.evidenceId),
)
