import { findClaimOfEvidence, saveClaim } from '../../data/claim-record'
import { decideEvidenceWithdrawal } from '../../domain/claim/evidence-change'
import type { EvidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { maySource } from '../../domain/policy'
import { atVersionOf, changeOneClaim } from '../parts/change-one-claim'
import { changedEvidence, pieceOf } from '../parts/evidence-step'

/** Takes a piece of evidence back, with a reason; `version` is the evidence's, when the person named one. */
export function withdrawEvidence(actor: Actor, id: EvidenceId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaimOfEvidence(newsroom, id),
    may: () => maySource(actor),
    ...atVersionOf((claim) => pieceOf(claim, id), version),
    decide: (claim, stamp) => decideEvidenceWithdrawal(claim, pieceOf(claim, id), reason, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      changedEvidence(newsroom, before, after, id),
    ],
  })
}
