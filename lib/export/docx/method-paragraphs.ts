import type { Paragraph } from 'docx'
import type { Report } from '../../domain/report/report'
import type { Block } from '../../domain/report/report-tree'
import { inDigits } from '../../domain/text/digits'
import type { Direction } from '../../domain/text/direction'
import { reportMethod } from '../worded/method'
import { plainInlines } from '../worded/plain-inlines'
import type { ReportWords } from '../worded/report-words'
import { heading, lead, paragraph, written } from './paragraphs'

/** How the check was done, what its verdicts mean and what it was made from, as every other format says it. */
export function methodParagraphs(report: Report, words: ReportWords, frame: Direction): Paragraph[] {
  const { parts, footer = '' } = reportMethod(report, words)
  return [...parts.flat().flatMap((block) => paragraphsOf(block, frame)), paragraph(footer, frame)]
}

function paragraphsOf(block: Block, frame: Direction): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [heading(plainInlines(block.inside), frame)]
    case 'paragraph':
      return [written(plainInlines(block.inside), frame)]
    case 'list':
      return block.items.map((item, index) =>
        paragraph(`${inDigits(index + 1, block.digits)}. ${plainInlines(item)}`, frame),
      )
    case 'definitions':
      return block.terms.flatMap(({ term, meaning }) => [
        lead(plainInlines([term]), frame),
        written(plainInlines([meaning]), frame),
      ])
    default:
      return []
  }
}
