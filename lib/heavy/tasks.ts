import { coverageOf, sentenceAt } from '../domain/article/coverage'
import { anchorAll } from '../domain/article/revision-decision'
import { placeIn } from '../domain/claim/claim-marking'
import { differenceOf, paragraphsOfDifference } from '../domain/comparison/difference'
import { buildReport } from '../domain/report/build-report'
import { excessOf } from '../domain/text/excess'

/**
 * What takes long on a long text, each by the name under which another thread finds it. Pure functions of plain data, for
 * what goes in and comes out is copied from thread to thread.
 */
export const tasks = {
  anchorAll,
  buildReport,
  coverageOf,
  excessOf,
  placeIn,
  sentenceAt,
  /** What became of a text, by paragraphs. */
  compareByParagraphs: (before: string, after: string) => paragraphsOfDifference(differenceOf(before, after)),
}
