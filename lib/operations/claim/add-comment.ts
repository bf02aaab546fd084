import { findClaim } from '../../data/claim-record'
import { addComment as saveComment } from '../../data/comment-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import type { Claim } from '../../domain/claim/claim'
import type { Comment } from '../../domain/claim/comment'
import { prose } from '../../domain/history/prose'
import { type ClaimId, commentId } from '../../domain/ids'
import { mostComments } from '../../domain/limits'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { stampOf } from '../parts/stamp-of'

/** Remarks on a claim, in whatever state it is. */
export async function addComment(actor: Actor, id: ClaimId, text: string): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const claim = await findClaim(newsroom, id)
  if (!claim) return fail({ code: 'not-found' })
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })

  const { by, at } = stampOf(actor)
  const tooMany = invalid('comments', 'too-many-comments', { maximum: mostComments })
  if (claim.comments.length >= mostComments) return fail(tooMany)
  const comment: Comment = { id: newId(commentId), text, resolved: null, createdBy: by, createdAt: at }
  const event = {
    action: 'comment-added' as const,
    claim: { id, number: claim.number },
    before: null,
    after: { comment: { id: comment.id, text: prose(text), resolved: null } },
  }
  const outcome = await commit(actor, claim.article, event, [saveComment(newsroom, id, comment)])
  // Nothing but the last place, taken by somebody else in this moment, keeps a comment out.
  if (outcome === 'stale') return fail(tooMany)
  return succeed((await findClaim(newsroom, id)) ?? claim)
}
