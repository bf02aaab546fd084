import { findArticle } from '../../data/article-record'
import { findClaim, saveClaim } from '../../data/claim-record'
import type { Claim, ClaimPatch } from '../../domain/claim/claim'
import { decideClaimChange } from '../../domain/claim/claim-marking'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayChangeClaim } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { findAnchor } from '../parts/find-anchor'

/** Changes a claim's words or details; a save that changes nothing changes nothing. */
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
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: () => mayChangeClaim(actor),
    ...atVersion(version),
    decide: (current, stamp) => decideClaimChange(article, current, patch, stamp, moved),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
