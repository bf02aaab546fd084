import { differenceOf, type Paragraph, type Part, paragraphsOfDifference } from './difference'
import { wholeFigures } from './whole-figures'

/** What became of a text as people read it: no change ends inside a figure. */
export function readableDifference(before: string, after: string): Part[] {
  return wholeFigures(differenceOf(before, after))
}

/** The same of two whole texts, by the paragraphs of the text after. */
export function readableParagraphs(before: string, after: string): Paragraph[] {
  return paragraphsOfDifference(differenceOf(before, after)).map((paragraph) =>
    paragraph.changed ? { ...paragraph, parts: wholeFigures(paragraph.parts) } : paragraph,
  )
}
