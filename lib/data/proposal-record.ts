import type { Decision, Proposal } from '../domain/claim/proposal'
import type { ClaimId, NewsroomId } from '../domain/ids'
import { database } from './client'
import { type Write, write } from './write'

export function addProposal(newsroom: NewsroomId, claim: ClaimId, { by, at, ...proposal }: Proposal): Write {
  return write(() =>
    database().proposal.create({
      data: { newsroomId: newsroom, claimId: claim, proposedBy: by.id, proposedAt: at, ...proposal },
      select: { id: true },
    }),
  )
}

/** The database refuses an approval by the proposer, whatever was decided above it. */
export function addDecision(newsroom: NewsroomId, of: Proposal, { by, at, ...decision }: Decision): Write {
  return write(() =>
    database().decision.create({
      data: {
        id: decision.id,
        newsroomId: newsroom,
        proposalId: of.id,
        proposedBy: of.by.id,
        decision: decision.decision,
        reason: decision.reason,
        decidedBy: by.id,
        decidedAt: at,
      },
      select: { id: true },
    }),
  )
}
