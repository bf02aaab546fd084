import { findClaim, saveClaim } from '../../data/claim-record'
import { addProposal } from '../../data/proposal-record'
import type { DatedProposalInput } from '../../domain/claim/proposal'
import { decideProposal } from '../../domain/claim/verdict-proposal'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPropose } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { ClaimsBelow } from '../parts/claims-below'
import { newProposal } from '../parts/new-proposal'

/** Puts a verdict forward for an editor to decide on. */
export async function proposeVerdict(actor: Actor, id: ClaimId, input: DatedProposalInput, version?: number) {
  const { id: newsroom } = actor.newsroom
  const proposed = await newProposal(newsroom, input)
  const below = new ClaimsBelow(newsroom)
  return changeOneClaim(actor, {
    find: () => below.of(findClaim(newsroom, id)),
    may: () => mayPropose(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideProposal(claim, proposed, stamp, actor.newsroom.strict, below.restsOn),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
    ],
  })
}
