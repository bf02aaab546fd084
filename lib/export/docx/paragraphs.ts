import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { xmlText } from '../xml-text'

export type Direction = 'rtl' | 'ltr'

/** Words in one direction; Word needs it said of the paragraph and of every run in it. */
export function run(text: string, direction: Direction, { bold = false } = {}): TextRun {
  return new TextRun({ text: xmlText(text), rightToLeft: direction === 'rtl', bold })
}

export function paragraph(
  text: string,
  direction: Direction,
  { bold = false, style }: { bold?: boolean; style?: string } = {},
): Paragraph {
  return paragraphOf([run(text, direction, { bold })], direction, style)
}

export function paragraphOf(children: ParagraphChild[], direction: Direction, style?: string): Paragraph {
  return new Paragraph({ children, bidirectional: direction === 'rtl', ...(style && { style }) })
}

export function heading(
  text: string,
  direction: Direction,
  level: 'Title' | 'Heading1' = 'Heading1',
): Paragraph {
  return new Paragraph({
    heading: level === 'Title' ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
    bidirectional: direction === 'rtl',
    children: [run(text, direction)],
  })
}
