import { findClaimOfEvidence } from '../../data/claim-record'
import type { EvidenceOnClaim } from '../../domain/claim/claim'
import type { EvidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { evidenceOn } from '../parts/evidence-step'

/** A piece of evidence with the claim that it is on. */
export async function readEvidence(actor: Actor, id: EvidenceId): Promise<Result<EvidenceOnClaim, Problem>> {
  const claim = await findClaimOfEvidence(actor.newsroom.id, id)
  return claim ? succeed(evidenceOn(claim, id)) : fail({ code: 'not-found' })
}
