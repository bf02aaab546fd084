import { tidyImage } from '../comparison/back-to-text'
import { type Comparison, runBefore } from '../comparison/comparison'
import { foldsAlike } from '../text/folded-words'
import type { TextRange } from '../text/range'
import { placesInDoubt } from './better-copy'
import type { ClaimPlace } from './claim-place'
import { judgeFit } from './conviction'
import { fitClaim, isAheadBy } from './fit'
import { edit, isTooLarge } from './fit-table'
import { closerFit } from './nearby-fit'
import type { Placement } from './placement'
import { withReplacedEdges } from './replaced-edges'
import { mayHaveSlid } from './slide'
import { windowAround } from './window'

/** Looks for a claim where its surroundings are. */
export function placeHere(comparison: Comparison, claim: ClaimPlace): Placement {
  return placeInRun(comparison, claim) ?? placeInWindow(comparison, claim)
}

/** The common case: the claim and words on either side of it are untouched. Null when they are not. */
function placeInRun(comparison: Comparison, claim: ClaimPlace): Placement | null {
  const { before, after, runs } = comparison
  const index = runBefore(runs, claim.firstToken)
  const run = runs[index]
  if (!run || run.a + run.length < claim.lastToken) return null
  const { starts, ends } = before.tokens
  const left = (starts[claim.firstToken] ?? 0) - (starts[run.a] ?? 0)
  const right = (ends[run.a + run.length - 1] ?? 0) - (ends[claim.lastToken - 1] ?? 0)
  const startsBoth = run.a === 0 && run.b === 0
  const endsBoth = run.a + run.length === before.tokens.length && run.b + run.length === after.tokens.length
  if ((left < enough && !startsBoth) || (right < enough && !endsBoth)) return null

  const offset = (token: number) => (after.tokens.starts[token + run.b - run.a] ?? 0) - (starts[token] ?? 0)
  const units = {
    start: claim.units.start + offset(claim.firstToken),
    end: claim.units.end + offset(claim.lastToken - 1),
  }
  const doubted = placesInDoubt(comparison, claim.units, units)
  if (doubted.length === 0 && mayHaveSlid(comparison, index, claim)) doubted.push(units)
  return doubted.length > 0 ? { found: 'several', units: doubted } : { found: 'same', units }
}

const enough = 12

function placeInWindow(comparison: Comparison, claim: ClaimPlace): Placement {
  const { before, after } = comparison
  if (isGone(comparison, claim)) return { found: 'nothing' }
  const window = windowAround(comparison, claim)
  if (!window || isTooLarge(window)) return { found: 'nothing' }
  const first = fitClaim(before.units, after.units, window)
  if (!first) return { found: 'nothing' }
  const best = closerFit(before, claim.units, after, first)
  const image = withReplacedEdges(before, claim.units, after, best)
  const units = tidyImage(before, claim.units, after, image)
  const same = foldsAlike(before, claim.units, after, units)
  const found = judgeFit(before, claim.units, after, best, units, same)
  if (found === 'nothing') return { found }
  if (!isAheadBy(neededMargin(claim.units, same), before.units, after.units, window, best)) {
    return { found: 'several', units: [units] }
  }
  const doubted = placesInDoubt(comparison, claim.units, units)
  return doubted.length > 0 ? { found: 'several', units: doubted } : { found, units }
}

/** In parts of `edit`. For the very same words it is enough that anything else takes one edit more. */
const neededMargin = ({ start, end }: TextRange, same: boolean) =>
  edit * Math.min(same ? 0.75 : 4, 0.75 * (end - start))

/** The common case of a deletion: none of the claim's words has a counterpart, and nothing stands in their stead. */
function isGone({ before, after, runs }: Comparison, claim: ClaimPlace): boolean {
  const index = runBefore(runs, claim.lastToken - 1)
  const last = runs[index] ?? { a: 0, b: 0, length: 0 }
  const next = runs[index + 1] ?? { a: before.tokens.length, b: after.tokens.length, length: 0 }
  return last.a + last.length <= claim.firstToken && last.b + last.length === next.b
}
