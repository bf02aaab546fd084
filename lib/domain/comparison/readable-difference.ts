import { figureRuns } from '../text/figure-runs'
import { manyFiguresHtml } from '../text/figures-html'
import { withLineFeeds } from '../text/line-ends'
import { differenceOf, type Paragraph, type Part, paragraphsOfDifference } from './difference'
import { wholeFigures } from './whole-figures'

/** What became of a text as people read it: no change ends inside a figure. */
export function readableDifference(before: string, after: string): Part[] {
  return wholeFigures(differenceOf(before, after))
}

/** The same of two whole texts, by the paragraphs of the text after; what stayed the same is ready to be drawn. */
export function readableParagraphs(before: string, after: string): Paragraph[] {
  return paragraphsOfDifference(differenceOf(before, after)).map((paragraph) =>
    paragraph.changed ? { ...paragraph, parts: wholeFigures(paragraph.parts).map(ready) } : paragraph,
  )
}

function ready(part: Part): Part {
  if (part.kind !== 'same') return part
  const text = withLineFeeds(part.text)
  const html = manyFiguresHtml(text, figureRuns(text))
  return html ? { ...part, html } : part
}
