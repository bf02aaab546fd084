import { findArticle } from '../../data/article-record'
import { findClaim, saveClaim } from '../../data/claim-record'
import type { AnchorInput, Claim } from '../../domain/claim/claim'
import type { Anchor, MarkedText } from '../../domain/claim/claim-marking'
import { decidePlacing } from '../../domain/claim/claim-placing'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPlace } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { findAnchor } from '../parts/find-anchor'

/** Says where a claim that a revision could not place stands now. */
export function placeClaim(
  actor: Actor,
  id: ClaimId,
  input: AnchorInput,
  version?: number,
): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  let article: MarkedText | null = null
  let anchor: Result<Anchor, Problem> | undefined
  return changeOneClaim(actor, {
    // The text is read after the claim: if a revision comes in between, the claim's version gives it away.
    find: async () => {
      const claim = await findClaim(newsroom, id)
      article = claim && (await findArticle(newsroom, claim.article))
      anchor = article ? await findAnchor(article, input.start, input.end) : undefined
      return claim
    },
    may: () => mayPlace(actor),
    ...atVersion(version),
    decide: (claim, stamp) =>
      article ? decidePlacing(article, claim, input, stamp, anchor) : fail({ code: 'not-found' }),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
