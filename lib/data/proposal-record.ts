import { type Decision, decision, type Proposal, proposal } from '../domain/claim/proposal'
import type { Decided } from '../domain/claim/proposal-withdrawal'
import { type ClaimId, claimId, type DecisionId, type NewsroomId } from '../domain/ids'
import { type ProposalRow, proposalInclude, toDecision, toProposal } from './claim-row'
import { database } from './client'
import { type Write, write } from './write'

export function addProposal(
  newsroom: NewsroomId,
  claim: ClaimId,
  { by, at, method, checkAgainOn, ...proposal }: Proposal,
): Write {
  return write(() =>
    database(newsroom).proposal.create({
      data: {
        ...{ newsroomId: newsroom, claimId: claim, proposedBy: by.id, proposedAt: at },
        method: method ?? null,
        checkAgainOn: checkAgainOn ? new Date(checkAgainOn) : null,
        ...proposal,
      },
      select: { id: true },
    }),
  )
}

/** The database refuses an approval by the proposer, whatever was decided above it. */
export function addDecision(newsroom: NewsroomId, of: Proposal, { by, at, ...decision }: Decision): Write {
  return write(() =>
    database(newsroom).decision.create({
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

/** Marks a decision as taken back if it has not been since it was read. */
export function withdrawDecision(
  newsroom: NewsroomId,
  id: DecisionId,
  { by, at }: Pick<Decision, 'by' | 'at'>,
): Write {
  return write(() =>
    database(newsroom).decision.update({
      where: { id, newsroomId: newsroom, withdrawnAt: null },
      data: { withdrawnBy: by.id, withdrawnAt: at },
      select: { id: true },
    }),
  )
}

/** The last proposal on a claim that an editor decided on, with the decision that stands. */
export async function findLastDecided(newsroom: NewsroomId, claim: ClaimId): Promise<Decided | null> {
  const row = await database(newsroom).proposal.findFirst({
    where: { newsroomId: newsroom, claimId: claim, decisions: { some: { withdrawnAt: null } } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    include: proposalInclude,
  })
  return row && decidedIn(row)
}

/** Whether a verdict on a claim was ever proposed, be it that it was pulled back. */
export async function wasEverProposed(newsroom: NewsroomId, claim: ClaimId): Promise<boolean> {
  const row = await database(newsroom).proposal.findFirst({
    where: { newsroomId: newsroom, claimId: claim },
    select: { id: true },
  })
  return row !== null
}

/** The last proposal on each of some claims that an editor returned, with that decision, if it stands. */
export async function listLastReturned(
  newsroom: NewsroomId,
  claims: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, Decided>> {
  if (claims.length === 0) return new Map()
  const rows = await database(newsroom).proposal.findMany({
    where: {
      newsroomId: newsroom,
      claimId: { in: [...claims] },
      decisions: { some: { decision: 'return', withdrawnAt: null } },
    },
    distinct: ['claimId'],
    orderBy: [{ claimId: 'asc' }, { proposedAt: 'desc' }, { id: 'desc' }],
    include: proposalInclude,
  })
  return new Map(
    rows.flatMap((row) => {
      const decided = decidedIn(row)
      return decided ? [[claimId.parse(row.claimId), decided] as const] : []
    }),
  )
}

function decidedIn(row: ProposalRow): Decided | null {
  const [decided] = row.decisions
  return decided
    ? { proposal: proposal.parse(toProposal(row)), decision: decision.parse(toDecision(decided)) }
    : null
}
