import { figureRuns } from './figure-runs'
import { findInvisibles } from './invisible'
import { paragraphsOf } from './paragraphs'
import { sentencesOf } from './sentences'

/** Far more than a text of the longest allowed size has when people wrote it, and as much as can be worked on. */
export const mostParagraphs = 20_000
export const mostSentences = 50_000
/** Characters that are shown beside the text because nobody sees them. */
export const mostUnseen = 20_000
/** Figures with a sign or a unit, each of which is shown in an order of its own. */
export const mostFigures = 20_000

/** What a text has more of than may be. */
export type Excess = { of: 'paragraphs' | 'sentences' | 'unseen' | 'figures'; maximum: number; count: number }

/** What a text has too many of to be worked on, if anything. A text of few letters cannot, and is not read for it. */
export function excessOf(text: string, language: string): Excess | null {
  if (text.length <= mostParagraphs) return null
  const paragraphs = paragraphsOf(text).length
  if (paragraphs > mostParagraphs) return { of: 'paragraphs', maximum: mostParagraphs, count: paragraphs }
  const unseen = findInvisibles(text).length
  if (unseen > mostUnseen) return { of: 'unseen', maximum: mostUnseen, count: unseen }
  const figures = figureRuns(text).length
  if (figures > mostFigures) return { of: 'figures', maximum: mostFigures, count: figures }
  const sentences = text.length > mostSentences ? sentencesOf(text, language).length : 0
  if (sentences > mostSentences) return { of: 'sentences', maximum: mostSentences, count: sentences }
  return null
}
