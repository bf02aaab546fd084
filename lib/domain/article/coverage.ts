import { z } from 'zod'
import type { Claim } from '../claim/claim'
import { dismissalId } from '../ids'
import { overlaps, type TextRange } from '../text/range'
import { sentencesOf } from '../text/sentences'
import type { DismissalPlace } from './dismissal'
import { sentenceStates } from './sentence-states'
import { suggestionsIn } from './suggestion/suggestion'
import { suggestionKinds } from './suggestion/suggestion-kind'

export const sentenceCoverage = z.object({
  start: z.int(),
  end: z.int(),
  state: z.enum(sentenceStates),
  dismissal: dismissalId.nullable(),
  /** Why it may be worth checking; never more than a suggestion, and none for a sentence that is settled. */
  suggestions: z.array(z.enum(suggestionKinds)),
})
export type SentenceCoverage = z.infer<typeof sentenceCoverage>

/** A dismissal as far as its place is concerned. */
export type DismissalIn = Omit<DismissalPlace, 'sentence'>

/** How far the sentences of a revision are. `settled` counts those that are claimed or dismissed. */
export const coverage = z.object({
  revision: z.int(),
  settled: z.int(),
  total: z.int(),
  sentences: z.array(sentenceCoverage),
})
export type Coverage = z.infer<typeof coverage>

/**
 * The sentences of a revision with how each stands. Withdrawn claims settle nothing; nor do claims elsewhere. A dismissal
 * settles the one sentence in its place.
 */
export function coverageOf(
  revision: { number: number; text: string },
  language: string,
  claims: readonly Pick<Claim, 'revision' | 'start' | 'end' | 'state'>[],
  dismissals: readonly DismissalIn[],
): Coverage {
  const dismissed = new Map(
    dismissals
      .filter((dismissal) => dismissal.revision === revision.number)
      .map(({ id, start, end }) => [start, { id, end }]),
  )
  const marked = claims
    .filter((claim) => claim.revision === revision.number && claim.state !== 'withdrawn')
    .sort((one, other) => one.start - other.start)
  const isClaimed = reachesInto(marked)

  const sentences = sentencesOf(revision.text, language).map((sentence): SentenceCoverage => {
    const words = revision.text.slice(sentence.start, sentence.end)
    const here = dismissed.get(sentence.start)
    const dismissal = here?.end === sentence.end ? here.id : null
    const state = isClaimed(sentence) ? 'claimed' : dismissal ? 'dismissed' : 'unchecked'
    const suggestions = state === 'unchecked' ? suggestionsIn(words, language) : []
    return { ...sentence, state, dismissal, suggestions }
  })
  const settled = sentences.filter(({ state }) => state !== 'unchecked').length
  return { revision: revision.number, settled, total: sentences.length, sentences }
}

/** The sentence at a place, if there is one: the white space between two belongs to neither. */
export function sentenceAt(text: string, language: string, place: number): TextRange | null {
  return sentencesOf(text, language).find(({ start, end }) => start <= place && place < end) ?? null
}

/** Asks, for sentences in order, whether any of the ranges (by start) overlaps; linear over all of them together. */
function reachesInto(ranges: readonly TextRange[]): (sentence: TextRange) => boolean {
  let next = 0
  let open: TextRange[] = []
  return (sentence) => {
    for (let range = ranges[next]; range && range.start < sentence.end; range = ranges[next]) {
      open.push(range)
      next += 1
    }
    open = open.filter((range) => range.end > sentence.start)
    return open.some((range) => overlaps(range, sentence))
  }
}
