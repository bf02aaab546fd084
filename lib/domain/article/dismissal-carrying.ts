import type { Anchoring } from '../anchoring/anchoring'
import type { Recorded } from '../history/history-event'
import { sentencesOf } from '../text/sentences'
import { type DismissalPlace, dismissalFields } from './dismissal'

/** A dismissal before and after a revision. */
export type CarriedDismissal = { before: DismissalPlace; after: DismissalPlace }

/**
 * Where dismissals go on in a new revision, in order; `anchorings` says by their ids what became of their words. Only the same
 * words as a whole sentence stay dismissed, in the same place or unmistakably moved. A dismissal of any others is left out:
 * it stays where it last stood.
 */
export function carryDismissals(
  dismissals: readonly DismissalPlace[],
  anchorings: ReadonlyMap<string, Anchoring>,
  { number, text, language }: { number: number; text: string; language: string },
): CarriedDismissal[] {
  if (dismissals.length === 0) return []
  const free = new Map(sentencesOf(text, language).map(({ start, end }) => [start, end]))
  // A text that comes back finds what was dismissed in it long ago, unless that was dismissed anew meanwhile.
  const newestFirst = [...dismissals].sort((one, other) => other.revision - one.revision)
  return newestFirst.flatMap((before) => {
    const anchoring = anchorings.get(before.id)
    if (anchoring?.kind !== 'exact' && anchoring?.kind !== 'moved') return []
    const { start, end } = anchoring.range
    if (free.get(start) !== end) return []
    free.delete(start)
    return [{ before, after: { ...before, revision: number, start, end, sentence: text.slice(start, end) } }]
  })
}

/** Dismissals as the entry of a revision tells them: the places of each, and its words where they are spelled otherwise now. */
export function recordCarried(carried: readonly CarriedDismissal[]): {
  before: Recorded[]
  after: Recorded[]
} {
  const fieldsOf = (side: keyof CarriedDismissal) =>
    carried.map((change) => {
      const { sentence, ...place } = dismissalFields(change[side])
      return change.before.sentence === change.after.sentence ? place : { ...place, sentence }
    })
  return { before: fieldsOf('before'), after: fieldsOf('after') }
}
