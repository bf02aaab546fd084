import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readProposedClaim } from '@/lib/operations/claim/read-proposed-claim'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'

export const POST = changing(
  calls.reviseProposal,
  (actor, { params, body, version }) => reviseProposal(actor, params.proposalId, body, version),
  { again: claimAgain, current: (actor, { params }) => readProposedClaim(actor, params.proposalId) },
)
