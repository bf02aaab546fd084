import { stayInCheck } from '../../data/article-record'
import { findClaim, saveClaim } from '../../data/claim-record'
import { countAgain } from '../../data/evidence-record'
import { decideRestoration } from '../../domain/claim/claim-restoration'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRestore } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { findArticleInCheck } from '../parts/find-article-in-check'

/** Takes a withdrawn claim back into the check, with a reason, as long as its article is in it. */
export function restoreClaim(actor: Actor, id: ClaimId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: (claim) => mayRestore(actor, claim),
    overtaken: async (claim) => {
      const article = await findArticleInCheck(newsroom, claim.article, () => mayRestore(actor, claim))
      return article.ok ? (atVersion(version).overtaken?.(claim) ?? null) : article.problem
    },
    decide: (claim, stamp) => decideRestoration(claim, reason, stamp),
    writes: (before, after) => [
      countAgain(newsroom, { id }),
      stayInCheck(newsroom, before.article),
      saveClaim(newsroom, before, after),
    ],
  })
}
