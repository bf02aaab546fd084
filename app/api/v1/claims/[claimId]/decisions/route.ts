import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { invalid } from '@/lib/domain/problem'
import { fail } from '@/lib/domain/result'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'

export const POST = changing(
  calls.decideProposal,
  async (actor, { params, body, version }) => {
    const { decision, reason, proposal } = body
    if (decision === 'approve') return approveVerdict(actor, params.claimId, reason, version, proposal)
    if (reason === null) return fail(invalid('reason', 'required'))
    return returnVerdict(actor, params.claimId, reason, version, proposal)
  },
  { again: claimAgain, current: (actor, { params }) => readClaim(actor, params.claimId) },
)
