import { figureRuns } from '../text/figure-runs'
import { longTextHtml } from '../text/figures-html'
import { withLineFeeds } from '../text/line-ends'
import { differenceOf, type Paragraph, type Part, paragraphsOfDifference } from './difference'
import { wholeFigures } from './whole-figures'

/** What became of a text as people read it: no change ends inside a figure. */
export function readableDifference(before: string, after: string): Part[] {
  return wholeFigures(differenceOf(before, after))
}

/** The same of two whole texts, by the paragraphs of the text after; what is long is ready to be drawn. */
export function readableParagraphs(before: string, after: string): Paragraph[] {
  return paragraphsOfDifference(differenceOf(before, after)).map((paragraph) =>
    paragraph.changed ? { ...paragraph, parts: wholeFigures(paragraph.parts).map(ready) } : paragraph,
  )
}

function ready(part: Part): Part {
  const text = withLineFeeds(part.text)
  const html = longTextHtml(text, figureRuns(text))
  return html ? { ...part, html } : part
}
