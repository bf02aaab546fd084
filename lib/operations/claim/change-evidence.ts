import { findClaimOfEvidence, saveClaim } from '../../data/claim-record'
import type { EvidenceOnClaim } from '../../domain/claim/claim'
import type { EvidencePatch } from '../../domain/claim/evidence'
import { decideEvidenceChange } from '../../domain/claim/evidence-change'
import { describes } from '../../domain/claim/source'
import type { EvidenceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { maySource } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { atVersionOf, changeOneClaim } from '../parts/change-one-claim'
import { chosenSource } from '../parts/chosen-source'
import { changedEvidence, evidenceOn, pieceOf } from '../parts/evidence-step'
import { permitted } from '../parts/permitted'

/** Changes a piece of evidence, at the version the person was looking at. */
export async function changeEvidence(
  actor: Actor,
  id: EvidenceId,
  { source: choice, ...patch }: EvidencePatch,
  version: number,
): Promise<Result<EvidenceOnClaim, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findClaimOfEvidence(newsroom, id), () => maySource(actor))
  if (!found.ok) return found
  const known = pieceOf(found.value, id).source
  const same = !choice || ('id' in choice ? choice.id === known.id : describes(choice, known))
  const chosen = same ? succeed(null) : await chosenSource(actor, choice)
  if (!chosen.ok) return chosen

  const source = chosen.value ? { source: chosen.value.source } : {}
  const step = await changeOneClaim(actor, {
    find: () => findClaimOfEvidence(newsroom, id),
    may: () => maySource(actor),
    ...atVersionOf((claim) => pieceOf(claim, id), version),
    decide: (claim, stamp) => decideEvidenceChange(claim, pieceOf(claim, id), { ...patch, ...source }, stamp),
    writes: (before, after) => [
      ...(chosen.value?.writes ?? []),
      saveClaim(newsroom, before, after),
      changedEvidence(newsroom, before, after, id),
    ],
  })
  return step.ok ? succeed(evidenceOn(step.value, id)) : step
}
