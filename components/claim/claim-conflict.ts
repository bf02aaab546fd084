import type { ApiProblem } from '@/lib/api/problem'
import type { Claim, EvidenceOnClaim } from '@/lib/domain/claim/claim'

/** Why a step on a claim was refused: with the claim as it stands now, or the piece of evidence, which has its claim with it. */
export type ClaimProblem = ApiProblem<Claim | EvidenceOnClaim | undefined>

/**
 * Somebody else's change that came in between: the claim as it was when it was seen (null when that is not known any more)
 * and as it stands now. `again` says whether the same step can still be tried.
 */
export type ClaimConflict = { seen: Claim | null; now: Claim; again: boolean }

/** The change that made a step be refused; null when it was refused for what the claim was all along. */
export function conflictIn({ code, current }: ClaimProblem, seen: Claim | null): ClaimConflict | null {
  const now = current && 'claim' in current ? current.claim : current
  if (!now || now.version === seen?.version) return null
  return { seen, now, again: code !== 'wrong-state' }
}
