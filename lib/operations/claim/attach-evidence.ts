import { findClaim, saveClaim } from '../../data/claim-record'
import { addEvidence } from '../../data/evidence-record'
import { newId } from '../../data/new-id'
import type { EvidenceOnClaim } from '../../domain/claim/claim'
import type { EvidenceInput } from '../../domain/claim/evidence'
import { decideAttachment } from '../../domain/claim/evidence-change'
import { type ClaimId, evidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { maySource } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { atVersion, changeOneClaim } from '../parts/change-one-claim'
import { chosenSource } from '../parts/chosen-source'
import { evidenceOn } from '../parts/evidence-step'
import { permitted } from '../parts/permitted'

/** Attaches evidence to a claim; answers the new piece with its claim. */
export async function attachEvidence(
  actor: Actor,
  id: ClaimId,
  input: EvidenceInput,
  version?: number,
): Promise<Result<EvidenceOnClaim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findClaim(newsroom, id), () => maySource(actor))
  if (!found.ok) return found
  const chosen = await chosenSource(actor, input.source)
  if (!chosen.ok) return chosen

  const { source, writes } = chosen.value
  const piece = newId(evidenceId)
  const step = await changeOneClaim(actor, {
    find: () => findClaim(newsroom, id),
    may: () => maySource(actor),
    ...atVersion(version),
    decide: (claim, stamp) => decideAttachment(claim, { ...input, id: piece, source }, stamp),
    writes: (before, after) => [
      ...writes,
      saveClaim(newsroom, before, after),
      ...after.evidence
        .filter((other) => other.id === piece)
        .map((added) => addEvidence(newsroom, id, added)),
    ],
    made: piece,
  })
  return step.ok ? succeed(evidenceOn(step.value, piece)) : step
}
