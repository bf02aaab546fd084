import { findClaimOfDecision, saveClaim } from '../../data/claim-record'
import { findVersionAfterReturn } from '../../data/history-record'
import { withdrawDecision } from '../../data/proposal-record'
import { decideReturnWithdrawal } from '../../domain/claim/return-withdrawal'
import type { DecisionId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReturn } from '../../domain/policy'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { stampOf } from '../parts/stamp-of'

/** Takes one's own return back, as long as nothing has happened to the claim since: the very same proposal waits again. */
export async function withdrawReturn(actor: Actor, id: DecisionId, version?: number) {
  const { id: newsroom } = actor.newsroom
  const judged = await findClaimOfDecision(newsroom, id)
  const leftAt = judged && (await findVersionAfterReturn(newsroom, judged.id, id))
  return changeOneClaim(actor, {
    find: () => findClaimOfDecision(newsroom, id),
    may: () => mayReturn(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideReturnWithdrawal(claim, id, leftAt, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      withdrawDecision(newsroom, id, stampOf(actor)),
    ],
  })
}
