import { findArticle } from '../../data/article-record'
import { findClaim, saveClaim } from '../../data/claim-record'
import type { Claim, ClaimPatch } from '../../domain/claim/claim'
import { decideClaimChange } from '../../domain/claim/claim-marking'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { assignmentNames } from '../../domain/newsroom/assignment'
import { aspectsOf } from '../../domain/newsroom/versions'
import { mayAssign, mayChangeClaim } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { findAnchor } from '../parts/find-anchor'
import { withAssignee } from '../parts/with-assignee'

/** Changes a claim's words or details, or who has it until when; a save that changes nothing changes nothing. */
export async function changeClaim(
  actor: Actor,
  id: ClaimId,
  patch: ClaimPatch,
  version: number,
): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const claim = await findClaim(newsroom, id)
  const article = claim && (await findArticle(newsroom, claim.article))
  if (!article) return fail({ code: 'not-found' })
  const { start, end } = patch
  const moved =
    start === undefined || end === undefined ? succeed(null) : await findAnchor(article, start, end)
  const change = await withAssignee(newsroom, patch, claim.assignee)
  const aspects = aspectsOf(patch, assignmentNames)
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: () => (aspects.includes('content') ? mayChangeClaim(actor) : mayAssign(actor)),
    ...atVersion(version, aspects),
    decide: (current, stamp) =>
      change.ok ? decideClaimChange(article, current, change.value, stamp, moved) : change,
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
