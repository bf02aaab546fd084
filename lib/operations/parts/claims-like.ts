import { listCandidates, listEarlierClaims } from '../../data/like-claim-record'
import type { ClaimId } from '../../domain/ids'
import type { EarlierClaim } from '../../domain/matching/earlier-claim'
import { likeClaims } from '../../domain/matching/like-claims'
import type { Actor } from '../../domain/newsroom/actor'

/** The ten claims of the newsroom that say most nearly what a text says, likest first; never `but`. */
export async function claimsLike(
  actor: Actor,
  text: string,
  but: ClaimId | null,
): Promise<{ items: EarlierClaim[] }> {
  const { id: newsroom } = actor.newsroom
  const candidates = await listCandidates(newsroom, text, but)
  const ids = new Map(candidates.map(({ id }) => [String(id), id]))
  const like = likeClaims(text, candidates, 10)
  const told = await listEarlierClaims(
    newsroom,
    like.flatMap(({ id }) => ids.get(id) ?? []),
  )
  const byId = new Map(told.map((earlier) => [String(earlier.claim.id), earlier]))
  const items = like.flatMap(({ id, score, numbers }) => {
    const earlier = byId.get(id)
    return earlier ? [{ ...earlier, score, numbers }] : []
  })
  return { items }
}
