import { markedByMistake } from '../claim/claim-codes'
import type { JsonValue } from '../history/canonical-json'
import type { Commitment } from '../history/commitment'
import { fieldOf } from '../history/field-of'
import { isAmongColleagues } from '../history/history-actions'
import type { HistoryPayload } from '../history/payload'
import { collectCommitments } from '../history/prose'

type Told = Pick<HistoryPayload, 'name' | 'action' | 'before' | 'after'> &
  Partial<Pick<HistoryPayload, 'claim'>>

/**
 * The commitments of an article's history that a bundle opens. What colleagues remark among themselves stays in the
 * newsroom, and so does what was said for a verdict that no editor approved, in returning it or in pulling it back, and all
 * that was said of a claim that nobody meant to mark.
 */
export function commitmentsGivenAway(entries: readonly Told[]): Commitment[] {
  const approved = new Set(
    entries.flatMap(({ action, after }) =>
      action === 'verdict-approved' ? [fieldOf(after?.decision, 'proposal')] : [],
    ),
  )
  const mistaken = markedByMistakeIn(entries)
  const forOthers = (side: Told['before']): JsonValue => {
    const { proposal = null, decision = null, pullBack: _pullBack, claims = null, ...rest } = side ?? {}
    return {
      ...rest,
      proposal: approved.has(fieldOf(proposal, 'id')) ? proposal : null,
      decision: fieldOf(decision, 'decision') === 'approve' ? decision : null,
      claims: Array.isArray(claims) ? claims.filter((claim) => !mistaken.has(fieldOf(claim, 'id'))) : claims,
    }
  }
  return entries.flatMap(({ name, action, claim, before, after }) => [
    ...(name ? [name] : []),
    ...(isAmongColleagues(action) || mistaken.has(claim?.id)
      ? []
      : [before, after].flatMap((side) => collectCommitments(forOthers(side)))),
  ])
}

/** The claims that stand withdrawn as marked by mistake. */
function markedByMistakeIn(entries: readonly Told[]): ReadonlySet<unknown> {
  const mistaken = new Set<unknown>()
  for (const { action, claim, after } of entries) {
    if (action === 'claim-restored') mistaken.delete(claim?.id)
    if (action === 'claim-withdrawn' && fieldOf(after?.withdrawal, 'code') === markedByMistake) {
      mistaken.add(claim?.id)
    }
  }
  return mistaken
}
