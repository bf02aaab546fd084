import { findClaim, saveClaim } from '../../data/claim-record'
import { newId } from '../../data/new-id'
import { addDecision } from '../../data/proposal-record'
import { decideApproval } from '../../domain/claim/verdict-decision'
import { type ClaimId, decisionId, type ProposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove } from '../../domain/policy'
import { changeOneClaim } from '../parts/change-one-claim'
import { ClaimsBelow } from '../parts/claims-below'
import { onWhatWasRead } from '../parts/on-what-was-read'

/** Approves the verdict that stands proposed, and `proposal` alone when it is named; never by who proposed it. */
export function approveVerdict(
  actor: Actor,
  id: ClaimId,
  reason: string | null,
  version?: number,
  proposal?: ProposalId,
) {
  const { id: newsroom } = actor.newsroom
  const below = new ClaimsBelow(newsroom)
  return changeOneClaim(actor, {
    find: () => below.of(findClaim(newsroom, id)),
    may: (claim) => mayApprove(actor, claim),
    ...onWhatWasRead(newsroom, version, proposal),
    decide: (claim, stamp) =>
      decideApproval(
        claim,
        { id: newId(decisionId), reason, proposal },
        stamp,
        actor.newsroom.strict,
        below.restsOn,
      ),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal && after.decision ? [addDecision(newsroom, after.proposal, after.decision)] : []),
    ],
  })
}
