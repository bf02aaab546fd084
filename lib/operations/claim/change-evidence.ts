import { findClaimOfEvidence, saveClaim } from '../../data/claim-record'
import type { EvidenceOnClaim } from '../../domain/claim/claim'
import type { EvidencePatch } from '../../domain/claim/evidence'
import { decideEvidenceChange } from '../../domain/claim/evidence-change'
import { describes } from '../../domain/claim/source'
import type { EvidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { chosenSource } from '../parts/chosen-source'
import { takeStep } from '../parts/claim-step'
import { changedEvidence, evidenceOn, pieceOf } from '../parts/evidence-step'

/** Changes a piece of evidence, at the version the person was looking at. */
export async function changeEvidence(
  actor: Actor,
  id: EvidenceId,
  { source: choice, ...patch }: EvidencePatch,
  version: number,
): Promise<Result<EvidenceOnClaim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = await findClaimOfEvidence(newsroom, id)
  if (!found) return fail({ code: 'not-found' })
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  const known = pieceOf(found, id).source
  const same = !choice || ('id' in choice ? choice.id === known.id : describes(choice, known))
  const chosen = same ? succeed(null) : await chosenSource(actor, choice)
  if (!chosen.ok) return chosen

  const source = chosen.value ? { source: chosen.value.source } : {}
  const step = await takeStep(actor, {
    find: () => findClaimOfEvidence(newsroom, id),
    may: () => permission,
    expects: (claim) => pieceOf(claim, id).version === version,
    decide: (claim, stamp) => decideEvidenceChange(claim, pieceOf(claim, id), { ...patch, ...source }, stamp),
    writes: (before, after) => [
      saveClaim(newsroom, before, after),
      ...(chosen.value?.writes ?? []),
      changedEvidence(newsroom, before, after, id),
    ],
  })
  return step.ok ? succeed(evidenceOn(step.value, id)) : step
}
