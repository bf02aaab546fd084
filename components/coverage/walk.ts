import type { SentenceCoverage } from '@/lib/domain/article/coverage'

export type Step = 'next' | 'previous'

/**
 * The unchecked sentence to go to from a place in the text, round the ends; null when none is unchecked. The sentence that
 * begins at the place itself comes last.
 */
export function stepFrom(
  sentences: readonly SentenceCoverage[],
  place: number | null,
  step: Step,
): SentenceCoverage | null {
  const unchecked = sentences.filter(({ state }) => state === 'unchecked')
  if (step === 'next') {
    return unchecked.find(({ start }) => place === null || start > place) ?? unchecked[0] ?? null
  }
  return unchecked.findLast(({ start }) => place === null || start < place) ?? unchecked.at(-1) ?? null
}
