import type { JsonValue } from '../history/canonical-json'
import type { Commitment } from '../history/commitment'
import type { HistoryPayload } from '../history/payload'
import { collectCommitments } from '../history/prose'

type Told = Pick<HistoryPayload, 'name' | 'action' | 'before' | 'after'>

/**
 * The commitments of an article's history that a bundle opens. What colleagues remark among themselves stays in the
 * newsroom, and so does what was said for a verdict that no editor approved, or in returning it.
 */
export function commitmentsGivenAway(entries: readonly Told[]): Commitment[] {
  const approved = new Set(
    entries.flatMap(({ action, after }) =>
      action === 'verdict-approved' ? [at(after?.decision, 'proposal')] : [],
    ),
  )
  const forOthers = (side: Told['before']): JsonValue => {
    const { proposal = null, decision = null, ...rest } = side ?? {}
    return {
      ...rest,
      proposal: approved.has(at(proposal, 'id')) ? proposal : null,
      decision: at(decision, 'decision') === 'approve' ? decision : null,
    }
  }
  return entries.flatMap(({ name, action, before, after }) => [
    ...(name ? [name] : []),
    ...(action.startsWith('comment-')
      ? []
      : [before, after].flatMap((side) => collectCommitments(forOthers(side)))),
  ])
}

function at(value: JsonValue | undefined, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
}
