import { findClaim, saveClaim } from '../../data/claim-record'
import { addEvidence } from '../../data/evidence-record'
import { newId } from '../../data/new-id'
import type { EvidenceOnClaim } from '../../domain/claim/claim'
import type { EvidenceInput } from '../../domain/claim/evidence'
import { decideAttachment } from '../../domain/claim/evidence-change'
import { type ClaimId, evidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { chosenSource } from '../parts/chosen-source'
import { atVersion, takeStep } from '../parts/claim-step'
import { evidenceOn } from '../parts/evidence-step'

/** Attaches evidence to a claim; answers the new piece with its claim. */
export async function attachEvidence(
  actor: Actor,
  id: ClaimId,
  input: EvidenceInput,
  version?: number,
): Promise<Result<EvidenceOnClaim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const permission = mayCheck(actor)
  if (!permission.allowed) {
    const claim = await findClaim(newsroom, id)
    return fail(claim ? { code: 'forbidden', reason: permission.reason } : { code: 'not-found' })
  }
  const chosen = await chosenSource(actor, input.source)
  if (!chosen.ok) return chosen

  const { source, writes } = chosen.value
  const piece = newId(evidenceId)
  const step = await takeStep(actor, {
    find: () => findClaim(newsroom, id),
    may: () => permission,
    ...atVersion(version),
    decide: (claim, stamp) => decideAttachment(claim, { ...input, id: piece, source }, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...writes,
      ...after.evidence
        .filter((other) => other.id === piece)
        .map((added) => addEvidence(newsroom, id, added)),
    ],
    made: piece,
  })
  return step.ok ? succeed(evidenceOn(step.value, piece)) : step
}
