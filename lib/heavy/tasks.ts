import { coverageOf, sentenceAt } from '../domain/article/coverage'
import { packCoverage } from '../domain/article/packed-coverage'
import { anchorAt } from '../domain/claim/claim-marking'
import { differenceOf, paragraphsOfDifference } from '../domain/comparison/difference'
import { buildReport } from '../domain/report/build-report'
import { excessOf } from '../domain/text/excess'
import { previewRevision, writeRevision } from './revise'

/**
 * What takes long on a long text, each by the name under which another thread finds it. Functions of plain data, for what
 * goes in and comes out is copied from thread to thread; they change nothing.
 */
export const tasks = {
  buildReport,
  coverageOf,
  excessOf,
  anchorAt,
  previewRevision,
  sentenceAt,
  writeRevision,
  /** The coverage as a page holds it. */
  packedCoverageOf: (...given: Parameters<typeof coverageOf>) => packCoverage(coverageOf(...given)),
  /** What became of a text, by paragraphs. */
  compareByParagraphs: (before: string, after: string) => paragraphsOfDifference(differenceOf(before, after)),
}
