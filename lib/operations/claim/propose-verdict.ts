import { findClaim, saveClaim } from '../../data/claim-record'
import { newId } from '../../data/new-id'
import { addProposal } from '../../data/proposal-record'
import type { ProposalInput } from '../../domain/claim/proposal'
import { decideProposal } from '../../domain/claim/verdict-proposal'
import { type ClaimId, proposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPropose } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { ClaimsBelow } from '../parts/claims-below'

/** Puts a verdict forward for an editor to decide on. */
export function proposeVerdict(actor: Actor, id: ClaimId, input: ProposalInput, version?: number) {
  const { id: newsroom } = actor.newsroom
  const below = new ClaimsBelow(newsroom)
  return changeOneClaim(actor, {
    find: () => below.of(findClaim(newsroom, id)),
    may: () => mayPropose(actor),
    ...atVersion(version),
    decide: (claim, stamp) =>
      decideProposal(claim, { ...input, id: newId(proposalId) }, stamp, actor.newsroom.strict, below.restsOn),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
    ],
  })
}
