import type { Change, Stamp } from '../history/change'
import { prose } from '../history/prose'
import type { CommentId } from '../ids'
import { mostComments } from '../limits'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { Comment } from './comment'

/** Why a claim takes no further comment. */
export const tooManyComments = invalid('comments', 'too-many-comments', { maximum: mostComments })

type Commented = Pick<Claim, 'id' | 'number' | 'comments'>

/** A remark on a claim, in whatever state it is. */
export function decideComment(
  claim: Commented,
  { id, text }: { id: CommentId; text: string },
  { by, at }: Stamp,
): Result<Change<Comment>, Problem> {
  if (claim.comments.length >= mostComments) return fail(tooManyComments)
  const after: Comment = { id, text, resolved: null, createdBy: by, createdAt: at }
  return succeed({
    after,
    event: {
      action: 'comment-added',
      claim: { id: claim.id, number: claim.number },
      before: null,
      after: { comment: { id, text: prose(text), resolved: null } },
    },
  })
}

/** Settles a comment; it stays to be read. */
export function decideResolution(
  claim: Pick<Claim, 'id' | 'number'>,
  comment: Pick<Comment, 'id' | 'resolved'>,
  stamp: Stamp,
): Result<Change<{ resolved: Stamp }>, Problem> {
  if (comment.resolved) return fail(alreadyResolved)
  const { id } = comment
  return succeed({
    after: { resolved: stamp },
    event: {
      action: 'comment-resolved',
      claim: { id: claim.id, number: claim.number },
      before: { comment: { id, resolved: null } },
      after: { comment: { id, resolved: { by: stamp.by.id } } },
    },
  })
}

/** Why a comment is not settled once more. */
export const alreadyResolved: Problem = { code: 'wrong-state', state: 'resolved' }
