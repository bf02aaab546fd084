import { findClaim, saveClaim } from '../../data/claim-record'
import { newId } from '../../data/new-id'
import { addDecision } from '../../data/proposal-record'
import { decideReturn } from '../../domain/claim/verdict-decision'
import { type ClaimId, decisionId, type ProposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReturn } from '../../domain/policy'
import { changeOneClaim } from '../parts/change-one-claim'
import { onWhatWasRead } from '../parts/on-what-was-read'

/** Sends the proposal that waits back to who checks the claim, and `proposal` alone when it is named, with a reason. */
export function returnVerdict(
  actor: Actor,
  id: ClaimId,
  reason: string,
  version?: number,
  proposal?: ProposalId,
) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: () => mayReturn(actor),
    ...onWhatWasRead(newsroom, version, proposal),
    decide: (claim, stamp) => decideReturn(claim, { id: newId(decisionId), reason, proposal }, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal && after.decision ? [addDecision(newsroom, after.proposal, after.decision)] : []),
    ],
  })
}
