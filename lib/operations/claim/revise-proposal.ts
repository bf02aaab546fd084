import { findClaimOfProposal, saveClaim } from '../../data/claim-record'
import { addProposal } from '../../data/proposal-record'
import type { DatedProposalInput } from '../../domain/claim/proposal'
import { decideProposalRevision } from '../../domain/claim/proposal-revision'
import type { ProposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPropose } from '../../domain/policy'
import { changeOneClaim } from '../parts/change-one-claim'
import { ClaimsBelow } from '../parts/claims-below'
import { newProposal } from '../parts/new-proposal'
import { onWhatWasRead } from '../parts/on-what-was-read'

/** Puts one's own waiting proposal anew; what an editor has read of it counts no more. */
export async function reviseProposal(
  actor: Actor,
  id: ProposalId,
  input: DatedProposalInput,
  version?: number,
) {
  const { id: newsroom } = actor.newsroom
  const proposed = await newProposal(newsroom, input)
  const below = new ClaimsBelow(newsroom)
  return changeOneClaim(actor, {
    find: () => below.of(findClaimOfProposal(newsroom, id)),
    may: () => mayPropose(actor),
    ...onWhatWasRead(newsroom, version, id),
    decide: (claim, stamp) =>
      decideProposalRevision(claim, id, proposed, stamp, actor.newsroom.strict, below.restsOn),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
    ],
  })
}
