import { findClaim } from '../../data/claim-record'
import { findComment, resolveComment as saveResolution } from '../../data/comment-record'
import { commit } from '../../data/commit'
import type { Claim } from '../../domain/claim/claim'
import type { CommentId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { stampOf } from '../parts/stamp-of'

/** Marks a comment as settled; it stays to be read. */
export async function resolveComment(actor: Actor, id: CommentId): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = await findComment(newsroom, id)
  const claim = found && (await findClaim(newsroom, found.claim))
  if (!claim) return fail({ code: 'not-found' })
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  if (found.comment.resolved) return fail({ code: 'wrong-state', state: 'resolved' })

  const stamp = stampOf(actor)
  const event = {
    action: 'comment-resolved' as const,
    claim: { id: claim.id, number: claim.number },
    before: { comment: { id, resolved: null } },
    after: { comment: { id, resolved: { by: stamp.by.id } } },
  }
  const outcome = await commit(actor, claim.article, event, [saveResolution(newsroom, id, stamp)])
  if (outcome === 'stale') return fail({ code: 'wrong-state', state: 'resolved' })
  return succeed((await findClaim(newsroom, claim.id)) ?? claim)
}
