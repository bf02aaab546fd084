import { findClaimOfEvidence } from '../data/claim-record'
import type { Actor } from '../domain/actor'
import type { Evidence } from '../domain/evidence'
import type { EvidenceId } from '../domain/ids'
import type { Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { pieceOf } from './evidence-step'

export async function readEvidence(actor: Actor, id: EvidenceId): Promise<Result<Evidence, Problem>> {
  const claim = await findClaimOfEvidence(actor.newsroom.id, id)
  return claim ? succeed(pieceOf(claim, id)) : fail({ code: 'not-found' })
}
