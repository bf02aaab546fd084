import { findClaimOfEvidence, saveClaim } from '../data/claim-record'
import type { Actor } from '../domain/actor'
import { decideEvidenceRestoration } from '../domain/evidence-change'
import type { EvidenceId } from '../domain/ids'
import { mayRestore } from '../domain/policy'
import { takeStep } from './claim-step'
import { changedEvidence, pieceOf } from './evidence-step'

/** Lets a withdrawn piece of evidence count again, with a reason; `version` is the evidence's, when the person named one. */
export function restoreEvidence(actor: Actor, id: EvidenceId, reason: string, version?: number) {
  const { id: newsroom } = actor.newsroom
  return takeStep(actor, {
    find: () => findClaimOfEvidence(newsroom, id),
    may: (claim) => mayRestore(actor, pieceOf(claim, id)),
    ...(version !== undefined && { expects: (claim) => pieceOf(claim, id).version === version }),
    decide: (claim, stamp) => decideEvidenceRestoration(claim, pieceOf(claim, id), reason, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      changedEvidence(newsroom, before, after, id),
    ],
  })
}
