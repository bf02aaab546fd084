import { stillToCome } from '../claim/check-again'
import type { Claim } from '../claim/claim'
import { type Anchor, decideMarking, type MarkedText } from '../claim/claim-marking'
import { decideUnmarking, decideWithdrawal } from '../claim/claim-withdrawal'
import { decideComment } from '../claim/comment-decision'
import { decideAttachment, decideEvidenceWithdrawal } from '../claim/evidence-change'
import type { Source } from '../claim/source'
import { decideProposal } from '../claim/verdict-proposal'
import type { Change, Stamp } from '../history/change'
import type { HistoryEvent } from '../history/history-event'
import { claimId, commentId, type EvidenceId, evidenceId, proposalId } from '../ids'
import type { Problem } from '../problem'
import { type Result, succeed } from '../result'
import type { WantedClaim } from './wanted-claim'

/** A claim as it would stand after everything that a document says of it was done here, with the entry of each step. */
export type PlannedClaim = { claim: Claim; events: HistoryEvent[] }

/**
 * Does for a claim what its document says, step by step, by the very decisions that a person's own steps go through: no rule is
 * passed over because something comes from a file. A verdict that the rules refuse is not put forward.
 */
export function planClaim(
  article: MarkedText,
  wanted: WantedClaim,
  {
    number,
    anchor,
    stamp,
    sourceOf,
    newId,
    method,
  }: {
    number: number
    anchor: Anchor
    stamp: Stamp
    sourceOf: (piece: WantedClaim['evidence'][number]) => Source
    newId: () => string
    method: number | null
  },
): Result<PlannedClaim, Problem> {
  const place = { start: anchor.start, end: anchor.end, revision: article.revision.number }
  const identity = { id: claimId.parse(newId()), number }
  const marked = decideMarking(article, { ...place, ...wanted.details }, identity, stamp, succeed(anchor))
  if (!marked.ok) return marked
  const plan = new Steps(marked.value)

  for (const [index, id] of idsInOrder(wanted.evidence.length, newId).entries()) {
    const piece = wanted.evidence[index]
    if (!piece) continue
    const { stance, quote, locator, translation } = piece
    const attached = { id, stance, source: sourceOf(piece), quote, locator, translation }
    if (!plan.take(decideAttachment(plan.claim, attached, stamp))) continue
    const here = plan.claim.evidence.find((other) => other.id === id)
    if (piece.withdrawal !== null && here)
      plan.take(decideEvidenceWithdrawal(plan.claim, here, piece.withdrawal, stamp))
  }
  if (wanted.note !== null) {
    const said = { id: commentId.parse(newId()), text: wanted.note, replyTo: null }
    plan.remark(decideComment(plan.claim, said, [], stamp))
  }
  if (wanted.proposal) {
    const proposed = {
      ...stillToCome(wanted.proposal, stamp.at),
      id: proposalId.parse(newId()),
      ...(method && { method }),
    }
    plan.take(decideProposal(plan.claim, proposed, stamp))
  }
  if (wanted.withdrawal === 'marked-by-mistake')
    plan.take(decideUnmarking(plan.claim, plan.claim.proposal !== null, stamp))
  else if (wanted.withdrawal) plan.take(decideWithdrawal(plan.claim, wanted.withdrawal.reason, stamp))
  return succeed({ claim: plan.claim, events: plan.events })
}

class Steps {
  claim: Claim
  readonly events: HistoryEvent[]

  constructor({ after, event }: Change<Claim>) {
    this.claim = after
    this.events = [event]
  }

  /** Whether the step is one that may be done. */
  take(step: Result<Change<Claim>, Problem>): boolean {
    if (!step.ok) return false
    this.claim = step.value.after
    this.events.push(step.value.event)
    return true
  }

  remark(step: ReturnType<typeof decideComment>): void {
    if (!step.ok) return
    this.claim = { ...this.claim, comments: [...this.claim.comments, step.value.after] }
    this.events.push(step.value.event)
  }
}

/** Pieces that were attached in one moment are listed by their ids. */
function idsInOrder(count: number, newId: () => string): EvidenceId[] {
  return Array.from({ length: count }, newId)
    .sort()
    .map((id) => evidenceId.parse(id))
}
