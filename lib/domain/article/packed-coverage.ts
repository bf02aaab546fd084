import type { DismissalId } from '../ids'
import type { Coverage, SentenceCoverage } from './coverage'
import { sentenceStates } from './sentence-states'
import { suggestionKinds } from './suggestion/suggestion-kind'

/**
 * A coverage for a page that holds it all: of each sentence how far it begins behind the one before, its length, its state and
 * suggestions by their numbers, and its dismissal, as text. A tenth of what names for each would take, with nothing to be walked
 * through on the way.
 */
export type PackedCoverage = Omit<Coverage, 'sentences'> & { sentences: string }

export function packCoverage({ sentences, ...counts }: Coverage): PackedCoverage {
  let at = 0
  const packed = sentences.map(({ start, end, state, dismissal, suggestions }) => {
    const kinds = suggestions.map((kind) => suggestionKinds.indexOf(kind)).join('')
    const place = [start - at, end - start, sentenceStates.indexOf(state)]
    at = end
    return [...place, ...(kinds || dismissal ? [kinds] : []), ...(dismissal ? [dismissal] : [])].join(',')
  })
  return { ...counts, sentences: packed.join(';') }
}

export function unpackCoverage({ sentences, ...counts }: PackedCoverage): Coverage {
  let at = 0
  const unpacked = sentences === '' ? [] : sentences.split(';')
  return {
    ...counts,
    sentences: unpacked.map((fields): SentenceCoverage => {
      const [gap, length, state, kinds = '', dismissal = ''] = fields.split(',')
      const start = at + Number(gap)
      at = start + Number(length)
      return {
        start,
        end: at,
        state: sentenceStates[Number(state)] ?? 'unchecked',
        dismissal: isDismissal(dismissal) ? dismissal : null,
        suggestions: Array.from(kinds).flatMap((kind) => suggestionKinds[Number(kind)] ?? []),
      }
    }),
  }
}

/** Whether it is one rather than nothing: the server packed it, and a browser that reads it holds no schemas. */
function isDismissal(id: string): id is DismissalId {
  return id !== ''
}
