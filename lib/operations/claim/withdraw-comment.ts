import { findClaim } from '../../data/claim-record'
import { findComment, withdrawComment as saveWithdrawal } from '../../data/comment-record'
import { commit } from '../../data/commit'
import type { Claim } from '../../domain/claim/claim'
import { alreadyWithdrawn, decideCommentWithdrawal } from '../../domain/claim/comment-decision'
import type { CommentId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayComment } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Takes one's own comment back; the history keeps what it said. */
export async function withdrawComment(actor: Actor, id: CommentId): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const remark = await findComment(newsroom, id)
  const found = permitted(remark && (await findClaim(newsroom, remark.claim)), () => mayComment(actor))
  if (!found.ok) return found
  if (!remark) return fail({ code: 'not-found' })
  const claim = found.value

  const stamp = stampOf(actor)
  const decision = decideCommentWithdrawal(claim, remark.comment, stamp)
  if (!decision.ok) return decision
  const writes = [saveWithdrawal(newsroom, id, stamp)]
  const outcome = await commit(actor, claim.article, decision.value.event, writes)
  if (outcome === 'stale') return fail(alreadyWithdrawn)
  return succeed((await findClaim(newsroom, claim.id)) ?? claim)
}
