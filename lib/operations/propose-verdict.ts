import { findClaim, saveClaim } from '../data/claim-record'
import { newId } from '../data/new-id'
import { addProposal } from '../data/proposal-record'
import type { Actor } from '../domain/actor'
import { type ClaimId, proposalId } from '../domain/ids'
import { mayCheck } from '../domain/policy'
import type { ProposalInput } from '../domain/proposal'
import { decideProposal } from '../domain/verdict-proposal'
import { atVersion, takeStep } from './claim-step'

/** Puts a verdict forward for an editor to decide on. */
export function proposeVerdict(actor: Actor, id: ClaimId, input: ProposalInput, version?: number) {
  const { id: newsroom } = actor.newsroom
  return takeStep(actor, {
    find: () => findClaim(newsroom, id),
    may: () => mayCheck(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideProposal(claim, { ...input, id: newId(proposalId) }, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
    ],
  })
}
