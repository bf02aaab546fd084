import { isVoided } from '../claim/binding'
import type { Claim } from '../claim/claim'
import type { MemberId } from '../ids'
import type { Assignment } from '../newsroom/assignment'
import type { Person } from '../newsroom/person'
import { type Notice, oneEach } from './notice'
import type { NoticeKind } from './notice-kinds'

/** Who is told of a step of a claim, by what it was and became: whoever has to look at it now, and whose answer it is. */
export function noticesOfStep(before: Claim, after: Claim, by: MemberId): Notice[] {
  const tell = (kind: NoticeKind, ...members: (Person | null | undefined)[]): Notice[] =>
    members.flatMap((member) => (member ? [{ member: member.id, kind, claim: after.id }] : []))
  const proposer = before.proposal?.by
  const { assignee } = after
  return oneEach(
    [
      ...(isGiven(before, after) ? tell('assigned', assignee) : []),
      ...(isAnswered(before, after, 'return') ? tell('returned', proposer, assignee) : []),
      ...(isAnswered(before, after, 'approve') ? tell('decided', proposer) : []),
      ...(falls(before, after) ? tell('voided', proposer, assignee) : []),
      ...(isReopened(before, after) ? tell('reopened', proposer, before.decision?.by, assignee) : []),
    ],
    by,
  )
}

function isAnswered(before: Claim, { decision }: Claim, how: 'approve' | 'return'): boolean {
  return decision !== null && decision.decision === how && decision.id !== before.decision?.id
}

/** Whether somebody has it who had not: what one takes oneself one knows of. */
export function isGiven(before: Pick<Assignment, 'assignee'>, after: Pick<Assignment, 'assignee'>): boolean {
  return after.assignee !== null && after.assignee.id !== before.assignee?.id
}

/** Whether a proposal that could be decided on until now no longer can, without having been answered or put anew. */
function falls(before: Claim, after: Claim): boolean {
  if (before.state !== 'proposed' || isVoided(before)) return false
  return after.state === 'withdrawn' || (isVoided(after) && after.proposal?.id === before.proposal?.id)
}

function isReopened(before: Claim, after: Claim): boolean {
  return before.state === 'approved' && after.state === 'reopened'
}
