import { isDueAgain } from './check-again'
import type { Claim } from './claim'
import type { ClaimState } from './claim-codes'
import type { ListedClaim } from './listed-claim'
import type { Verdict } from './verdict'

/** What a claim shows of itself at a glance; `provisional` until an editor has approved the verdict. */
export type Standing = { verdict: Verdict | null; state: ClaimState; provisional: boolean }

/** What a claim's standing is read from, now or at an earlier moment. */
export type Judged = Pick<Claim, 'state' | 'verdict'> & { proposal: { verdict: Verdict } | null }

export function standingOf(claim: Judged): Standing {
  const verdict = claim.verdict ?? (claim.state === 'proposed' ? (claim.proposal?.verdict ?? null) : null)
  return { verdict, state: claim.state, provisional: claim.state !== 'approved' }
}

/** How many claims of the check show a verdict, whether an editor has approved it or is still to. */
export function countShowing(verdict: Verdict, claims: readonly Judged[]): number {
  return claims.filter((claim) => claim.state !== 'withdrawn' && standingOf(claim).verdict === verdict).length
}

/** `assigned` is the id of a member, nobody, or what should be done by now, whoever has it. */
export type Filter = {
  state: ClaimState | 'any'
  verdict: Verdict | 'none' | 'any'
  person: string
  assigned: string
}

export const showAll: Filter = { state: 'any', verdict: 'any', person: 'any', assigned: 'any' }

/** Withdrawn claims are out of the check: they show only when asked for. */
export function passes(claim: ListedClaim, filter: Filter): boolean {
  if (filter.state === 'any' ? claim.state === 'withdrawn' : claim.state !== filter.state) return false
  if (filter.verdict !== 'any' && (standingOf(claim).verdict ?? 'none') !== filter.verdict) return false
  if (!isAssigned(claim, filter.assigned)) return false
  return filter.person === 'any' || claim.people.some((id) => id === filter.person)
}

/** Whether a claim is given to a member, to nobody (`none`), or should be done by now (`late`); `any` is any. */
export function isAssigned(
  claim: Pick<ListedClaim, 'assignee' | 'dueAt' | 'state' | 'proposal'>,
  to: string,
): boolean {
  if (to === 'any') return true
  if (to === 'late') return isLateClaim(claim, Date.now()) || isDueAgain(claim, Date.now())
  return to === 'none' ? claim.assignee === null : claim.assignee === to
}

/** Whether a claim should have been decided by now. */
export function isLateClaim({ state, dueAt }: Pick<ListedClaim, 'state' | 'dueAt'>, now: number): boolean {
  return dueAt !== null && Date.parse(dueAt) < now && state !== 'approved' && state !== 'withdrawn'
}
