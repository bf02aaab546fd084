import { findClaim } from '../../data/claim-record'
import { addComment as saveComment } from '../../data/comment-record'
import { commit } from '../../data/commit'
import { deliver } from '../../data/inbox-record'
import { listActivePeople } from '../../data/member-record'
import { newId } from '../../data/new-id'
import type { Claim } from '../../domain/claim/claim'
import { decideComment, tooManyComments } from '../../domain/claim/comment-decision'
import { type ClaimId, type CommentId, commentId } from '../../domain/ids'
import { noticesOfComment } from '../../domain/inbox/notices-of-comment'
import type { Actor } from '../../domain/newsroom/actor'
import { mayComment } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Remarks on a claim, in whatever state it is, or answers a remark. Whom it names is found among the newsroom's members. */
export async function addComment(
  actor: Actor,
  id: ClaimId,
  text: string,
  replyTo: CommentId | null = null,
): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findClaim(newsroom, id), () => mayComment(actor))
  if (!found.ok) return found
  const claim = found.value

  const people = text.includes('@') ? await listActivePeople(newsroom) : []
  const said = { id: newId(commentId), text, replyTo }
  const decision = decideComment(claim, said, people, stampOf(actor))
  if (!decision.ok) return decision
  const { after, event } = decision.value
  const outcome = await commit(actor, claim.article, event, [
    saveComment(newsroom, id, after),
    ...deliver(actor, claim.article, noticesOfComment(claim, after)),
  ])
  // Nothing but the last place, taken by somebody else in this moment, keeps a comment out.
  if (outcome === 'stale') return fail(tooManyComments)
  return succeed((await findClaim(newsroom, id)) ?? claim)
}
