import type { ApiProblem } from '@/components/api'
import { type Claim, claim, evidenceOnClaim } from '@/lib/domain/claim/claim'

/**
 * Somebody else's change that came in between: the claim as it was when it was seen (null when that is not known any more)
 * and as it stands now. `again` says whether the same step can still be tried.
 */
export type ClaimConflict = { seen: Claim | null; now: Claim; again: boolean }

/** The change that made a step be refused; null when it was refused for what the claim was all along. */
export function conflictIn(problem: ApiProblem, seen: Claim | null): ClaimConflict | null {
  const now = claimIn(problem.current)
  if (!now || now.version === seen?.version) return null
  return { seen, now, again: problem.code !== 'wrong-state' }
}

/** A step on evidence is refused with the piece, which has its claim with it. */
function claimIn(current: unknown): Claim | null {
  const piece = evidenceOnClaim.safeParse(current)
  return piece.success ? piece.data.claim : (claim.safeParse(current).data ?? null)
}
