import type { Comparison } from '../comparison/comparison'
import type { ClaimPlace } from './claim-place'
import type { FitWindow } from './fit-table'
import { sureWordsAfter, sureWordsBefore } from './sure-words'

/**
 * What to compare of two texts to find a claim: from surely matched words before it to surely matched words after it.
 * A side without them is open. Null when neither side has any.
 */
export function windowAround(comparison: Comparison, claim: ClaimPlace): FitWindow | null {
  const { before, after } = comparison
  const left = sureWordsBefore(comparison, claim)
  const right = sureWordsAfter(comparison, claim)
  if (!left && !right) return null

  const start = left?.a ?? Math.max(0, claim.units.start - openReach)
  const end = right?.a ?? Math.min(before.units.length, claim.units.end + openReach)
  const reach = end - start + openReach
  return {
    a: { start, end },
    b: {
      start: left?.b ?? Math.max(0, (right?.b ?? 0) - reach),
      end: right?.b ?? Math.min(after.units.length, (left?.b ?? 0) + reach),
    },
    claim: claim.units,
    openStart: !left,
    openEnd: !right,
  }
}

const openReach = 160
