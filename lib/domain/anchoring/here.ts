import { type Comparison, runBefore } from '../comparison/comparison'
import { isTooLarge } from './alignment'
import { isAhead, likelierCopies, mayHaveSlid } from './doubt'
import { counterpartOf } from './edges'
import { fitClaim } from './fit'
import type { Match } from './match'
import { closerFit, judgeFit } from './score'
import type { ClaimSpan } from './span'
import { hereNeeds } from './thresholds'
import { windowAround } from './window'

/** Is the claim here: where its surroundings are? */
export function matchHere(comparison: Comparison, claim: ClaimSpan): Match {
  return matchInRun(comparison, claim) ?? matchInWindow(comparison, claim)
}

/** The common case: the claim and words on either side of it are untouched. Null when they are not. */
function matchInRun(comparison: Comparison, claim: ClaimSpan): Match | null {
  const { before, after, runs } = comparison
  const index = runBefore(runs, claim.firstToken)
  const run = runs[index]
  if (!run || run.a + run.length < claim.lastToken) return null
  const { starts, ends } = before.tokens
  const left = (starts[claim.firstToken] ?? 0) - (starts[run.a] ?? 0)
  const right = (ends[run.a + run.length - 1] ?? 0) - (ends[claim.lastToken - 1] ?? 0)
  const startsBoth = run.a === 0 && run.b === 0
  const endsBoth = run.a + run.length === before.tokens.length && run.b + run.length === after.tokens.length
  const { untouched } = hereNeeds
  if ((left < untouched && !startsBoth) || (right < untouched && !endsBoth)) return null

  const offset = (token: number) => (after.tokens.starts[token + run.b - run.a] ?? 0) - (starts[token] ?? 0)
  const units = {
    start: claim.units.start + offset(claim.firstToken),
    end: claim.units.end + offset(claim.lastToken - 1),
  }
  const candidates = likelierCopies(comparison, claim.units, units)
  if (candidates.length === 0 && mayHaveSlid(comparison, index, claim)) candidates.push(units)
  return candidates.length > 0 ? { found: 'several', units: candidates } : { found: 'same', units }
}

function matchInWindow(comparison: Comparison, claim: ClaimSpan): Match {
  const { before, after } = comparison
  if (isGone(comparison, claim)) return { found: 'nothing' }
  const window = windowAround(comparison, claim)
  if (!window || isTooLarge(window)) return { found: 'nothing' }
  const first = fitClaim(before.units, after.units, window)
  if (!first) return { found: 'nothing' }
  const best = closerFit(before, claim.units, after, first)
  const { units, same } = counterpartOf(before, claim.units, after, best)
  const found = judgeFit(before, claim.units, after, best, units, same)
  if (found === 'nothing') return { found }
  if (!isAhead(before.units, after.units, window, best, same)) return { found: 'several', units: [units] }
  const candidates = likelierCopies(comparison, claim.units, units)
  return candidates.length > 0 ? { found: 'several', units: candidates } : { found, units }
}

/** The common case of a deletion: none of the claim's words has a counterpart, and nothing stands in their stead. */
function isGone({ before, after, runs }: Comparison, claim: ClaimSpan): boolean {
  const index = runBefore(runs, claim.lastToken - 1)
  const last = runs[index] ?? { a: 0, b: 0, length: 0 }
  const next = runs[index + 1] ?? { a: before.tokens.length, b: after.tokens.length, length: 0 }
  return last.a + last.length <= claim.firstToken && last.b + last.length === next.b
}
