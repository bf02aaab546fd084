import type { MemberId } from '../ids'
import type { Assignment } from '../newsroom/assignment'
import { type Notice, oneEach } from './notice'
import { isGiven } from './notices-of-step'

/** Who is told of a change of an article: whoever it is given to. */
export function noticesOfArticle(
  before: Pick<Assignment, 'assignee'>,
  after: Pick<Assignment, 'assignee'>,
  by: MemberId,
): Notice[] {
  const { assignee } = after
  return assignee && isGiven(before, after)
    ? oneEach([{ member: assignee.id, kind: 'assigned', claim: null }], by)
    : []
}
