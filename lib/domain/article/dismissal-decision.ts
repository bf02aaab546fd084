import type { Change, Stamp } from '../history/change'
import type { HistoryEvent } from '../history/history-event'
import { prose } from '../history/prose'
import type { DismissalId } from '../ids'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { TextRange } from '../text/range'
import { type Dismissal, dismissalFields } from './dismissal'

/** Notes that a sentence of the current revision holds nothing to check; null when that is noted already. */
export function decideDismissal(
  revision: { number: number; text: string },
  sentence: TextRange | null,
  standing: readonly Dismissal[],
  id: DismissalId,
  { by, at }: Stamp,
): Result<Change<Dismissal> | null, Problem> {
  if (!sentence) return fail(invalid('start', 'outside-text'))
  const { start, end } = sentence
  const noted = standing.some(
    (other) => other.revision === revision.number && other.start === start && other.end === end,
  )
  if (noted) return succeed(null)
  const words = revision.text.slice(start, end)
  const place = { id, revision: revision.number, start, end, sentence: words }
  return succeed({
    after: { ...place, createdBy: by, createdAt: at },
    event: {
      action: 'sentence-dismissed',
      claim: null,
      before: null,
      after: { dismissal: dismissalFields(place) },
    },
  })
}

/** What is recorded of a dismissal that is taken back: the sentence is unchecked again. */
export function recordReinstatement({ id, sentence }: Pick<Dismissal, 'id' | 'sentence'>): HistoryEvent {
  return {
    action: 'sentence-reinstated',
    claim: null,
    before: { dismissal: { id, sentence: prose(sentence) } },
    after: { dismissal: null },
  }
}
