import type { Change, Stamp } from '../history/change'
import { prose } from '../history/prose'
import type { CommentId } from '../ids'
import { mostComments } from '../limits'
import type { Person } from '../newsroom/person'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { Comment, CommentInput } from './comment'
import { mentionedIn } from './mentions'

/** Why a claim takes no further comment. */
export const tooManyComments = invalid('comments', 'too-many-comments', { maximum: mostComments })

type Commented = Pick<Claim, 'id' | 'number' | 'comments'>

/** A remark on a claim, in whatever state it is, or an answer to one; `people` are those it may name. */
export function decideComment(
  claim: Commented,
  { id, text, replyTo }: CommentInput & { id: CommentId },
  people: readonly Person[],
  { by, at }: Stamp,
): Result<Change<Comment>, Problem> {
  if (claim.comments.length >= mostComments) return fail(tooManyComments)
  if (replyTo !== null && !claim.comments.some((other) => other.id === replyTo)) {
    return fail(invalid('replyTo', 'unknown-comment'))
  }
  const mentions = mentionedIn(text, people)
  const after: Comment = {
    ...{ id, text, replyTo, mentions },
    ...{ resolved: null, withdrawn: null, createdBy: by, createdAt: at },
  }
  return succeed({
    after,
    event: {
      action: 'comment-added',
      claim: { id: claim.id, number: claim.number },
      before: null,
      after: { comment: commentFields(after) },
    },
  })
}

/** Everything of a comment that the history keeps. */
export function commentFields({ id, text, replyTo, mentions, resolved, withdrawn }: Comment) {
  return {
    id,
    text: text === null ? ({ erased: true } as const) : prose(text),
    replyTo,
    mentions: mentions.map((person) => person.id),
    resolved: resolved && { by: resolved.by.id },
    withdrawn: withdrawn && { by: withdrawn.by.id },
  }
}

type Numbered = Pick<Claim, 'id' | 'number'>

/** Settles a comment; it stays to be read. */
export function decideResolution(
  claim: Numbered,
  comment: Pick<Comment, 'id' | 'resolved' | 'withdrawn'>,
  stamp: Stamp,
): Result<Change<{ resolved: Stamp }>, Problem> {
  if (comment.withdrawn) return fail(alreadyWithdrawn)
  if (comment.resolved) return fail(alreadyResolved)
  return succeed({
    after: { resolved: stamp },
    event: stepOn(claim, comment, 'comment-resolved', 'resolved', stamp),
  })
}

/** Takes a comment back, by whoever wrote it. */
export function decideCommentWithdrawal(
  claim: Numbered,
  comment: Pick<Comment, 'id' | 'withdrawn' | 'createdBy'>,
  stamp: Stamp,
): Result<Change<{ withdrawn: Stamp }>, Problem> {
  if (comment.createdBy.id !== stamp.by.id) return fail({ code: 'forbidden', reason: 'needs-author' })
  if (comment.withdrawn) return fail(alreadyWithdrawn)
  return succeed({
    after: { withdrawn: stamp },
    event: stepOn(claim, comment, 'comment-withdrawn', 'withdrawn', stamp),
  })
}

function stepOn(
  claim: Numbered,
  { id }: Pick<Comment, 'id'>,
  action: 'comment-resolved' | 'comment-withdrawn',
  field: 'resolved' | 'withdrawn',
  { by }: Stamp,
) {
  return {
    action,
    claim: { id: claim.id, number: claim.number },
    before: { comment: { id, [field]: null } },
    after: { comment: { id, [field]: { by: by.id } } },
  }
}

/** Why a comment is not settled once more. */
export const alreadyResolved: Problem = { code: 'wrong-state', state: 'resolved' }

/** Why nothing happens to a comment any more. */
export const alreadyWithdrawn: Problem = { code: 'wrong-state', state: 'withdrawn' }
