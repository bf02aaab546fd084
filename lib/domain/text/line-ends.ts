import type { TextRange } from './range'

// The newline functions of Unicode (section 5.8): LF, VT, FF, CR, NEL, LS and PS, and CR with LF as one.
const ends = String.raw`\n\v\f\r\u0085\u2028\u2029`
const everyEnd = new RegExp(`\\r\\n|[${ends}]`, 'g')
const everyLine = new RegExp(`[^${ends}]+`, 'g')
const behindEnds = new RegExp(`(?<=[${ends}])(?![${ends}])`)
const end = new RegExp(`[${ends}]$`)

/** The lines of a text that hold anything at all, in order, without what ends them. */
export function linesOf(text: string): TextRange[] {
  return Array.from(text.matchAll(everyLine), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** A text to be shown: each line end as a line feed, the only one of them that style sheets know. */
export function withLineFeeds(text: string): string {
  return text.replace(everyEnd, '\n')
}

/** A text in pieces, each with the line ends behind it. */
export function cutBehindLineEnds(text: string): string[] {
  return text.split(behindEnds)
}

/** Whether the last character of a text, or a character, ends a line. */
export function endsLine(text: string): boolean {
  return end.test(text)
}
