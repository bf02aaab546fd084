import type { Article } from '../article/article'
import type { ClaimOfArticle } from '../article/article-withdrawal'
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

/** Who is told that an article was withdrawn: whoever brought it in, owns it, has a claim of it to do, or has a verdict waiting. */
export function noticesOfWithdrawal(
  { createdBy, assignee }: Pick<Article, 'createdBy' | 'assignee'>,
  claims: readonly Pick<ClaimOfArticle, 'people'>[],
  by: MemberId,
): Notice[] {
  const concerned = [
    createdBy.id,
    ...(assignee ? [assignee.id] : []),
    ...claims.flatMap(({ people }) => people),
  ]
  return oneEach(
    concerned.map((member) => ({ member, kind: 'withdrawn', claim: null })),
    by,
  )
}
