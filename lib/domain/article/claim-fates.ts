import { differenceInSpelling, saysTheSame } from '../comparison/sameness'
import type { CarriedClaim } from './revision'

/**
 * How claims fared over several revisions, oldest first: from the first place and words to the last. A claim that was
 * lost and came back with its words was not touched.
 */
export function fareOver(revisions: readonly (readonly CarriedClaim[])[]): CarriedClaim[] {
  const claims = new Map<string, CarriedClaim>()
  for (const claim of revisions.flat()) {
    const earlier = claims.get(claim.id)
    claims.set(claim.id, earlier ? joinFates(earlier, claim) : claim)
  }
  return [...claims.values()].sort((one, other) => one.number - other.number)
}

/** Whether a revision left the words of a claim as they were, be it in another spelling, and the claim in the text. */
export function isKept({ outcome }: CarriedClaim): boolean {
  return outcome === 'exact' || outcome === 'moved'
}

/** Whether somebody should look at what a revision did to a claim, if only at its spelling. */
export function isTouched(claim: CarriedClaim): boolean {
  return !isKept(claim) || claim.reopened || claim.differs !== null
}

function joinFates(earlier: CarriedClaim, later: CarriedClaim): CarriedClaim {
  const { from } = earlier
  const reopened = earlier.reopened || later.reopened
  if (later.to === null) return { ...later, from, reopened }
  const differs = differenceInSpelling(from.quote, later.to.quote)
  const outcome = saysTheSame(from.quote, later.to.quote) ? 'moved' : 'changed'
  return { ...later, from, reopened, differs, outcome }
}
