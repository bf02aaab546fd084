import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readProposedClaim } from '@/lib/operations/claim/read-proposed-claim'
import { withdrawProposal } from '@/lib/operations/claim/withdraw-proposal'

export const POST = changing(
  calls.withdrawProposal,
  (actor, { params, body, version }) => withdrawProposal(actor, params.proposalId, body.reason, version),
  { again: claimAgain, current: (actor, { params }) => readProposedClaim(actor, params.proposalId) },
)
