import type { Claim } from '../claim/claim'
import type { Comment } from '../claim/comment'
import { conversationOf } from '../claim/thread'
import { type Notice, oneEach } from './notice'

/** Who is told of a new comment: whom it names, then whoever takes part in the conversation that it goes on with. */
export function noticesOfComment(claim: Pick<Claim, 'id' | 'comments'>, comment: Comment): Notice[] {
  const earlier = conversationOf(comment, claim.comments).filter(({ withdrawn }) => withdrawn === null)
  return oneEach(
    [
      ...comment.mentions.map(({ id }): Notice => ({ member: id, kind: 'mentioned', claim: claim.id })),
      ...earlier.map(({ createdBy }): Notice => ({ member: createdBy.id, kind: 'replied', claim: claim.id })),
    ],
    comment.createdBy.id,
  )
}
