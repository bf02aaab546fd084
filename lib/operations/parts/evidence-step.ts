import { saveEvidence } from '../../data/evidence-record'
import type { Write } from '../../data/write'
import type { Claim, EvidenceOnClaim } from '../../domain/claim/claim'
import type { Evidence } from '../../domain/claim/evidence'
import type { EvidenceId, NewsroomId } from '../../domain/ids'

/** The piece of evidence by which the claim was found. */
export function pieceOf(claim: Claim, id: EvidenceId): Evidence {
  const piece = claim.evidence.find((other) => other.id === id)
  if (!piece) throw new Error(`claim ${claim.id} has no evidence ${id}`)
  return piece
}

/** A piece of evidence with the claim that it is on, as a step on it answers it. */
export function evidenceOn(claim: Claim, id: EvidenceId): EvidenceOnClaim {
  return { ...pieceOf(claim, id), claim }
}

export function changedEvidence(newsroom: NewsroomId, before: Claim, after: Claim, id: EvidenceId): Write {
  return saveEvidence(newsroom, pieceOf(before, id), pieceOf(after, id))
}
