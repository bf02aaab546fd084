import type { TextRange } from './range'
import { insidePair } from './surrogate'

/**
 * The user-perceived character (UAX #29 extended grapheme cluster) that covers the code unit at `index`; empty at the
 * end of the text. Looks at a local window only, so it is fast anywhere in a long text.
 */
export function graphemeAt(text: string, index: number): TextRange {
  if (index >= text.length) return { start: text.length, end: text.length }
  const from = certainBoundaryBefore(text, index)
  const window = text.slice(from, certainBoundaryAfter(text, index + 1))
  const cluster = segmenter.segment(window).containing(index - from)
  const start = from + (cluster?.index ?? index - from)
  return { start, end: start + (cluster?.segment.length ?? 1) }
}

/** Whether a highlight may start or end at `index`: the edges of the text, and between two graphemes. */
export function isGraphemeBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length || isCertain(text, index)) return true
  return graphemeAt(text, index).start === index
}

/** The smallest range around `range` that cuts no grapheme. An empty range stays empty, at the start of its grapheme. */
export function widenToGraphemes(text: string, range: TextRange): TextRange {
  const start = isGraphemeBoundary(text, range.start) ? range.start : graphemeAt(text, range.start).start
  if (range.end <= range.start) return { start, end: start }
  return { start, end: isGraphemeBoundary(text, range.end) ? range.end : graphemeAt(text, range.end).end }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Far more than any real cluster; beyond it only runs of marks are followed to their base. */
const reach = 512

// Letters of scripts without prepended or conjoining letters, digits, spaces and ASCII marks: each starts a grapheme of
// its own unless it follows something outside this set.
const plain =
  /(?=\p{L})[\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]|[ก-ฮ\s!-@[-`{-~،؛؟٠-٩]/u
const mark = /\p{M}/u

function isCertain(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index)
  return plain.test(before) && plain.test(after) && !(before === '\r' && after === '\n')
}

function certainBoundaryBefore(text: string, index: number): number {
  let at = index
  while (at > 0 && !isCertain(text, at)) {
    if (index - at >= reach && !insidePair(text, at) && !mark.test(text.charAt(at))) return at
    at--
  }
  return at
}

function certainBoundaryAfter(text: string, index: number): number {
  let at = index
  while (at < text.length && !isCertain(text, at)) {
    if (at - index >= reach && !insidePair(text, at) && !mark.test(text.charAt(at))) return at
    at++
  }
  return at
}
