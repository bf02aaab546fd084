import { type Comparison, runBefore, type Side } from '../comparison/comparison'
import type { ClaimPlace } from './claim-place'
import type { Placement } from './placement'
import { uniqueCopy } from './unique-copy'

/**
 * Finds a claim by its words alone, all else around them rewritten: they stand once in either text, were matched in order
 * with the rest of the text, and are too rare to stand there by accident.
 */
export function placeAlone(comparison: Comparison, claim: ClaimPlace): Placement {
  const { before, runs } = comparison
  const run = runs[runBefore(runs, claim.firstToken)]
  if (!run || run.a + run.length < claim.lastToken) return { found: 'nothing' }
  if (before.tokens.length < fewWords) return { found: 'nothing' }
  const units = uniqueCopy(comparison, claim)
  if (!units || chanceOf(before, claim) > unlikely) return { found: 'nothing' }
  return { found: 'same', units }
}

/** In a text of fewer words standing once means nothing. */
const fewWords = 200

/** How many times words so frequent are to be expected in that order if words followed each other by accident. */
function chanceOf({ tokens }: Side, claim: ClaimPlace): number {
  const { ids, length } = tokens
  const counts = new Map<number, number>()
  const words = ids.subarray(claim.firstToken, claim.lastToken)
  for (const id of words) counts.set(id, 0)
  for (const id of ids) {
    const count = counts.get(id)
    if (count !== undefined) counts.set(id, count + 1)
  }
  return words.reduce((chance, id) => (chance * (counts.get(id) ?? 0)) / length, length)
}

const unlikely = 0.01
