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
 * settles the one sentence in its place: or all of it, where that is told apart into several by now.
 */
export function coverageOf(
  revision: { number: number; text: string },
  language: string,
  claims: readonly Pick<Claim, 'revision' | 'start' | 'end' | 'state'>[],
  dismissals: readonly DismissalIn[],
): Coverage {
  const ranges = sentencesOf(revision.text, language)
  const [starts, ends] = [new Set(ranges.map(({ start }) => start)), new Set(ranges.map(({ end }) => end))]
  const dismissedBy = placesAround(
    dismissals.filter(
      (dismissal) =>
        dismissal.revision === revision.number && starts.has(dismissal.start) && ends.has(dismissal.end),
    ),
  )
  const marked = claims
    .filter((claim) => claim.revision === revision.number && claim.state !== 'withdrawn')
    .sort((one, other) => one.start - other.start)
  const isClaimed = reachesInto(marked)

  const sentences = ranges.map((sentence): SentenceCoverage => {
    const words = revision.text.slice(sentence.start, sentence.end)
    const dismissal = dismissedBy(sentence)?.id ?? null
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

/** Finds, for sentences in order, the place that holds the whole of each. */
function placesAround<Place extends TextRange>(
  places: readonly Place[],
): (sentence: TextRange) => Place | null {
  const left = [...places].sort((one, other) => other.start - one.start || one.end - other.end)
  return (sentence) => {
    for (let next = left.at(-1); next && next.end <= sentence.start; next = left.at(-1)) left.pop()
    const place = left.at(-1)
    return place && place.start <= sentence.start && sentence.end <= place.end ? place : null
  }
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
