import { findClaimOfProposal } from '../../data/claim-record'
import type { Claim } from '../../domain/claim/claim'
import type { ProposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The claim that a proposal judged, as it stands now. */
export async function readProposedClaim(actor: Actor, id: ProposalId): Promise<Result<Claim, Problem>> {
  const claim = await findClaimOfProposal(actor.newsroom.id, id)
  return claim ? succeed(claim) : fail({ code: 'not-found' })
}
