import { findClaim } from '../../data/claim-record'
import type { ClaimId } from '../../domain/ids'
import type { EarlierClaim } from '../../domain/matching/earlier-claim'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { claimsLike } from '../parts/claims-like'

/** The claims of the newsroom that say most nearly what a claim says, likest first. */
export async function listLikeClaims(
  actor: Actor,
  id: ClaimId,
): Promise<Result<{ items: EarlierClaim[] }, Problem>> {
  const claim = await findClaim(actor.newsroom.id, id)
  return claim ? succeed(await claimsLike(actor, claim.quote, id)) : fail({ code: 'not-found' })
}
