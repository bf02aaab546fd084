import { findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import { listLikenesses, saveLikeness } from '../../data/likeness-record'
import type { ClaimId } from '../../domain/ids'
import type { EarlierClaim } from '../../domain/matching/earlier-claim'
import { decideLikeness, type LikenessInput } from '../../domain/matching/likeness'
import type { Actor } from '../../domain/newsroom/actor'
import { mayLiken } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { claimsLike } from '../parts/claims-like'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Says that a claim says the same as an earlier one, or that it does not, and answers what it is like then. */
export async function answerLikeness(
  actor: Actor,
  id: ClaimId,
  { claim: other, answer }: LikenessInput,
): Promise<Result<{ items: EarlierClaim[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findClaim(newsroom, id), () => mayLiken(actor))
  if (!found.ok) return found
  const claim = found.value
  const earlier = await findClaim(newsroom, other)
  const before = (await listLikenesses(newsroom, id)).get(other) ?? null

  const decision = decideLikeness(claim, earlier, before, answer, stampOf(actor))
  if (!decision.ok) return decision
  if (decision.value) {
    const { after, event } = decision.value
    const outcome = await commit(actor, claim.article, event, [
      saveLikeness(newsroom, id, other, before, after),
    ])
    if (outcome === 'stale') return fail({ code: 'stale' })
  }
  return succeed(await claimsLike(actor, claim.quote, id))
}
