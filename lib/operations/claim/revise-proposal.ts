import { findClaimOfProposal, saveClaim } from '../../data/claim-record'
import { newId } from '../../data/new-id'
import { addProposal } from '../../data/proposal-record'
import type { ProposalInput } from '../../domain/claim/proposal'
import { decideProposalRevision } from '../../domain/claim/proposal-revision'
import { type ProposalId, proposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPropose } from '../../domain/policy'
import { changeOneClaim } from '../parts/change-one-claim'
import { ClaimsBelow } from '../parts/claims-below'
import { onWhatWasRead } from '../parts/on-what-was-read'

/** Puts one's own waiting proposal anew; what an editor has read of it counts no more. */
export function reviseProposal(actor: Actor, id: ProposalId, input: ProposalInput, version?: number) {
  const { id: newsroom } = actor.newsroom
  const below = new ClaimsBelow(newsroom)
  return changeOneClaim(actor, {
    find: () => below.of(findClaimOfProposal(newsroom, id)),
    may: () => mayPropose(actor),
    ...onWhatWasRead(newsroom, version, id),
    decide: (claim, stamp) =>
      decideProposalRevision(
        claim,
        id,
        { ...input, id: newId(proposalId) },
        stamp,
        actor.newsroom.strict,
        below.restsOn,
      ),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
    ],
  })
}
