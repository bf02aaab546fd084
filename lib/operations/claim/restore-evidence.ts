import { findClaimOfEvidence, saveClaim } from '../../data/claim-record'
import { keepSource } from '../../data/evidence-record'
import { decideEvidenceRestoration } from '../../domain/claim/evidence-change'
import type { EvidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRestore } from '../../domain/policy'
import { atVersionOf, changeOneClaim } from '../parts/change-one-claim'
import { changedEvidence, pieceOf } from '../parts/evidence-step'

/**
 * Lets a withdrawn piece of evidence count again, with a reason, as long as its source does; `version` is the evidence's, when the
 * person named one.
 */
export function restoreEvidence(actor: Actor, id: EvidenceId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return changeOneClaim(actor, {
    find: () => findClaimOfEvidence(newsroom, id),
    may: (claim) => mayRestore(actor, pieceOf(claim, id)),
    ...atVersionOf((claim) => pieceOf(claim, id), version),
    decide: (claim, stamp) => decideEvidenceRestoration(claim, pieceOf(claim, id), reason, stamp),
    writes: (before, after) => [
      keepSource(newsroom, pieceOf(before, id).source.id),
      saveClaim(newsroom, before, after),
      changedEvidence(newsroom, before, after, id),
    ],
  })
}
