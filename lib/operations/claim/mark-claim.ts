import { countMarkedClaims, takeClaimNumber } from '../../data/article-record'
import { addClaim, findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import type { Claim, ClaimInput } from '../../domain/claim/claim'
import { type Anchor, decideMarking } from '../../domain/claim/claim-marking'
import { type ArticleId, claimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayMark } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { findAnchor } from '../parts/find-anchor'
import { findArticleInCheck } from '../parts/find-article-in-check'
import { stampOf } from '../parts/stamp-of'

/** Marks words of an article's current revision as a claim; the claim takes the article's next number. */
export async function markClaim(
  actor: Actor,
  id: ArticleId,
  input: ClaimInput,
): Promise<Result<Claim, Problem>> {
  const { id: newsroom } = actor.newsroom
  let anchor: Result<Anchor, Problem> | undefined
  // Others mark claims and revise the text at the same time; whoever finds the number taken reads anew.
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const found = await findArticleInCheck(newsroom, id, () => mayMark(actor))
    if (!found.ok) return found
    const article = found.value

    const marked = await countMarkedClaims(newsroom, id)
    const identity = { id: newId(claimId), number: marked + 1 }
    // The text of a revision never changes; of another one than was named, the decision wants to know nothing.
    anchor ??= await findAnchor(article, input.start, input.end)
    const decision = decideMarking(article, input, identity, stampOf(actor), anchor)
    if (!decision.ok) return decision
    const { after, event } = decision.value
    const outcome = await commit(actor, id, event, [
      takeClaimNumber(newsroom, id, { claims: marked, revision: article.revision.number }),
      addClaim(newsroom, after),
    ])
    if (outcome === 'done') return succeed((await findClaim(newsroom, after.id)) ?? after)
  }
  return fail({ code: 'stale' })
}
