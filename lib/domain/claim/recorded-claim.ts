import type { HistoryAction } from '../history/history-actions'
import type { HistoryEvent, Recorded } from '../history/history-event'
import { optionalProse, prose, type Unsealed } from '../history/prose'
import { assignmentFields } from '../newsroom/assignment'
import type { Claim } from './claim'
import { detailsOf, sealedDetails } from './claim-details'
import type { Evidence } from './evidence'
import type { Proposal } from './proposal'

/** The entry for a change of one claim: each field that differs, as it was and as it is. */
export function recordClaimChange(action: HistoryAction, before: Claim | null, after: Claim): HistoryEvent {
  const claim = { id: after.id, number: after.number }
  const now = fieldsOf(after)
  if (!before) return { action, claim, before: null, after: now }

  const then = fieldsOf(before)
  const changed = Object.keys(now).filter((field) => !same(then[field], now[field]))
  const piece = changedEvidence(before, after)
  return {
    action,
    claim,
    before: { ...pick(then, changed), ...(piece && { evidence: piece.before }) },
    after: { ...pick(now, changed), ...(piece && { evidence: piece.after }) },
  }
}

/** Everything of a claim that the history keeps, but for its evidence, which is recorded piece by piece. */
export function fieldsOf(claim: Claim): Record<string, Unsealed> {
  return {
    number: claim.number,
    revision: claim.revision,
    start: claim.start,
    end: claim.end,
    quote: prose(claim.quote),
    placement: claim.placement,
    candidates: claim.candidates,
    ...withSealedNames(detailsOf(claim)),
    state: claim.state,
    verdict: claim.verdict,
    proposal: claim.proposal && proposalFields(claim.proposal),
    decision: claim.decision && {
      id: claim.decision.id,
      proposal: claim.decision.proposal,
      decision: claim.decision.decision,
      reason: claim.decision.erased ? erased : optionalProse(claim.decision.reason),
      by: claim.decision.by.id,
    },
    reopening: claim.reopening && {
      cause: claim.reopening.cause,
      reason: claim.reopening.cause === 'editor' ? erasable(claim.reopening.reason) : null,
      by: claim.reopening.by.id,
    },
    withdrawal: claim.withdrawal?.code
      ? { code: claim.withdrawal.code, reason: null, by: claim.withdrawal.by.id }
      : steppedBack(claim.withdrawal),
    restoration: steppedBack(claim.restoration),
    ...assignmentFields(claim),
    version: claim.version,
  }
}

/** Details as the history keeps them: what names a person can be erased. */
function withSealedNames(details: Recorded): Recorded {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      sealedDetails.has(name) && typeof value === 'string' ? prose(value) : value,
    ]),
  )
}

/** A withdrawal or a restoration. */
function steppedBack(step: Claim['withdrawal']): Unsealed {
  return step ? { reason: erasable(step.reason), by: step.by.id } : null
}

function proposalFields({
  id,
  verdict,
  rationale,
  reasons,
  exception,
  boundTo,
  method,
  checkAgainOn,
  by,
}: Proposal): Recorded {
  return {
    id,
    verdict,
    rationale: erasable(rationale),
    reasons,
    exception: optionalProse(exception),
    boundTo: { ...withSealedNames(boundTo), quote: prose(boundTo.quote) },
    ...(method && { method }),
    ...(checkAgainOn && { checkAgainOn }),
    by: by.id,
  }
}

/** Everything of a piece of evidence that the history keeps. */
export function evidenceFields(piece: Evidence): Recorded {
  return {
    id: piece.id,
    stance: piece.stance,
    source: { ...piece.source, author: optionalProse(piece.source.author) },
    quote: prose(piece.quote),
    locator: piece.locator,
    translation: optionalProse(piece.translation),
    withdrawal: steppedBack(piece.withdrawal),
    restoration: steppedBack(piece.restoration),
    version: piece.version,
  }
}

/** The one piece of evidence that differs; one change touches one piece. */
function changedEvidence(before: Claim, after: Claim): { before: Recorded | null; after: Recorded } | null {
  for (const piece of after.evidence) {
    const old = before.evidence.find(({ id }) => id === piece.id)
    if (old?.version === piece.version) continue
    return { before: old ? evidenceFields(old) : null, after: evidenceFields(piece) }
  }
  return null
}

/** A text that is always there until it is erased. */
export function erasable(text: string | null): Unsealed {
  return text === null ? erased : prose(text)
}

/** What stands where a text was erased, as in an entry that is read. */
const erased = { erased: true } as const

function pick(fields: Record<string, Unsealed>, names: string[]): Record<string, Unsealed> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}

/** Prose compares by its text, whatever its salt. */
function same(one: Unsealed | undefined, other: Unsealed | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
