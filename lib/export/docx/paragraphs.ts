import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { type Direction, directionOfText } from '../../domain/text/direction'
import { figureRuns } from '../../domain/text/figure-runs'
import { type Directed, directedText } from '../directed-text'
import { xmlText } from '../xml-text'

/**
 * Words as runs of one direction each, for Word needs it said of the paragraph and of every run in it, and knows no characters
 * that isolate: what these isolate is a run of its own, and so is a figure whose sign would change sides (`94%`). Others than
 * Word read the direction off the letters, so such a figure stands between two unseen marks (U+200E or U+200F) besides.
 */
export function runs(text: string, direction: Direction, { bold = false } = {}): TextRun[] {
  return directedText(text).flatMap((part) => directedRuns(part, direction, bold))
}

function directedRuns(part: Directed, direction: Direction, bold: boolean): TextRun[] {
  if (typeof part !== 'string')
    return part.inside.flatMap((inside) => directedRuns(inside, part.direction, bold))
  const made: TextRun[] = []
  let at = 0
  for (const figure of figureRuns(part, direction)) {
    if (figure.start > at) made.push(run(part.slice(at, figure.start), direction, bold))
    const mark = marks[figure.direction]
    made.push(run(`${mark}${part.slice(figure.start, figure.end)}${mark}`, figure.direction, bold))
    at = figure.end
  }
  return at < part.length ? [...made, run(part.slice(at), direction, bold)] : made
}

const marks = { ltr: '\u200E', rtl: '\u200F' }

function run(text: string, direction: Direction, bold: boolean): TextRun {
  return new TextRun({ text: xmlText(text), rightToLeft: direction === 'rtl', bold })
}

export function paragraph(
  text: string,
  direction: Direction,
  { bold = false, style }: { bold?: boolean; style?: string } = {},
): Paragraph {
  return paragraphOf(runs(text, direction, { bold }), direction, style ? { style } : {})
}

/** Bold words about what stands below them, on whose page they stay. */
export function lead(text: string, direction: Direction): Paragraph {
  return paragraphOf(runs(text, direction, { bold: true }), direction, { keepNext: true })
}

/** What somebody wrote, in the direction that it has by itself. */
export function written(text: string, frame: Direction, style: { bold?: boolean } = {}): Paragraph {
  return paragraph(text, directionOfText(text) ?? frame, style)
}

export function paragraphOf(
  children: ParagraphChild[],
  direction: Direction,
  looks: { style?: string; keepNext?: true } = {},
): Paragraph {
  return new Paragraph({ children, bidirectional: direction === 'rtl', ...looks })
}

export function heading(
  text: string,
  direction: Direction,
  level: 'Title' | 'Heading1' = 'Heading1',
): Paragraph {
  return new Paragraph({
    heading: level === 'Title' ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
    bidirectional: direction === 'rtl',
    children: runs(text, direction),
  })
}
