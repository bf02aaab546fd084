import { findClaim } from '../../data/claim-record'
import { findComment, resolveComment as saveResolution } from '../../data/comment-record'
import { commit } from '../../data/commit'
import type { Claim } from '../../domain/claim/claim'
import { alreadyResolved, decideResolution } from '../../domain/claim/comment-decision'
import type { CommentId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayComment } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Marks a comment as settled; it stays to be read. */
export async function resolveComment(actor: Actor, id: CommentId): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const remark = await findComment(newsroom, id)
  const found = permitted(remark && (await findClaim(newsroom, remark.claim)), () => mayComment(actor))
  if (!found.ok) return found
  if (!remark) return fail({ code: 'not-found' })
  const claim = found.value

  const stamp = stampOf(actor)
  const decision = decideResolution(claim, remark.comment, stamp)
  if (!decision.ok) return decision
  const writes = [saveResolution(newsroom, id, stamp)]
  const outcome = await commit(actor, claim.article, decision.value.event, writes)
  // Settled or taken back by somebody else in this moment.
  if (outcome === 'stale') return fail(alreadyResolved)
  return succeed((await findClaim(newsroom, claim.id)) ?? claim)
}
