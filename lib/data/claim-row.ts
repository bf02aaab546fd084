import { type Claim, claim } from '../domain/claim/claim'
import type { Comment } from '../domain/claim/comment'
import type { Evidence, SourceFallKind } from '../domain/claim/evidence'
import type { Decision, Proposal } from '../domain/claim/proposal'
import type { Prisma } from './generated/client'

const person = { select: { id: true, name: true } } as const

/** A proposal with the decision on it that stands, if one does. */
export const proposalInclude = {
  proposer: person,
  decisions: { where: { withdrawnAt: null }, include: { decider: person } },
} satisfies Prisma.ProposalInclude

export const commentInclude = {
  author: person,
  resolver: person,
  withdrawer: person,
  mentions: { include: { member: person }, orderBy: { memberId: 'asc' } },
} satisfies Prisma.CommentInclude

/** Everything that makes up a claim as the domain knows it. */
export const claimInclude = {
  creator: person,
  reopener: person,
  withdrawer: person,
  restorer: person,
  assignee: person,
  evidence: {
    include: { source: true, creator: person, withdrawer: person, restorer: person },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  proposal: { include: proposalInclude },
  comments: { include: commentInclude, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ClaimInclude

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude; omit: { stems: true } }>

export function toClaim(row: ClaimRow): Claim {
  const { proposal } = row
  const [decision] = proposal?.decisions ?? []
  return claim.parse({
    ...row,
    article: row.articleId,
    start: row.rangeStart,
    end: row.rangeEnd,
    reopening: named(row.reopening, row.reopener),
    withdrawal: named(row.withdrawal, row.withdrawer),
    restoration: named(row.restoration, row.restorer),
    evidence: row.evidence.map(toEvidence),
    proposal: proposal && toProposal(proposal),
    decision: decision ? toDecision(decision) : null,
    comments: row.comments.map(toComment),
    dueAt: row.dueAt?.toISOString() ?? null,
    createdBy: row.creator,
    createdAt: row.createdAt.toISOString(),
  })
}

/** What is stored as JSON holds the person's id alone: names stand in one place, where they can be erased. */
export function named(stored: Prisma.JsonValue, by: { id: string; name: string | null } | null): unknown {
  return typeof stored === 'object' && stored !== null ? { ...stored, by } : null
}

type Shape<Thing> = { [Key in keyof Thing]: unknown }

function toEvidence(row: ClaimRow['evidence'][number]): Shape<Evidence> {
  const { id, stance, source, quote, locator, translation, version } = row
  const createdAt = row.createdAt.toISOString()
  return {
    id,
    stance,
    source,
    sourceFell: fallOf(source),
    quote,
    locator,
    translation,
    withdrawal: named(row.withdrawal, row.withdrawer),
    restoration: named(row.restoration, row.restorer),
    version,
    createdBy: row.creator,
    createdAt,
  }
}

function fallOf({
  withdrawnBy,
  correctedBy,
}: ClaimRow['evidence'][number]['source']): SourceFallKind | undefined {
  if (withdrawnBy) return 'withdrawn'
  return correctedBy ? 'corrected' : undefined
}

export type ProposalRow = Prisma.ProposalGetPayload<{ include: typeof proposalInclude }>

export function toProposal(row: ProposalRow): Shape<Proposal> {
  const { id, verdict, rationale, reasons, exception, boundTo, method, checkAgainOn } = row
  return {
    id,
    verdict,
    rationale,
    reasons,
    exception,
    boundTo,
    ...(method && { method }),
    ...(checkAgainOn && { checkAgainOn: checkAgainOn.toISOString().slice(0, 10) }),
    by: row.proposer,
    at: row.proposedAt.toISOString(),
  }
}

export function toDecision(row: ProposalRow['decisions'][number]): Shape<Decision> {
  const { id, proposalId, decision, reason } = row
  const at = row.decidedAt.toISOString()
  return {
    id,
    proposal: proposalId,
    decision,
    reason,
    ...(row.erasedAt && { erased: true }),
    by: row.decider,
    at,
  }
}

export function toComment(row: Prisma.CommentGetPayload<{ include: typeof commentInclude }>): Shape<Comment> {
  return {
    id: row.id,
    text: row.text,
    replyTo: row.replyTo,
    mentions: row.mentions.map(({ member }) => member),
    resolved: row.resolvedAt && { by: row.resolver, at: row.resolvedAt.toISOString() },
    withdrawn: row.withdrawnAt && { by: row.withdrawer, at: row.withdrawnAt.toISOString() },
    createdBy: row.author,
    createdAt: row.createdAt.toISOString(),
  }
}
