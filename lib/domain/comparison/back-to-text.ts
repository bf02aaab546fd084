import { isGraphemeBoundary, widenToGraphemes } from '../text/grapheme'
import type { TextRange } from '../text/range'
import type { Side } from './comparison'
import { isSpace, tokenAfter } from './tokens'

/** The range of the original text that folded units stem from; cuts no grapheme, ends before unseen characters. */
export function backToText(side: Side, units: TextRange): TextRange {
  const start = side.starts[units.start] ?? side.text.length
  let end = endOf(side, units.end)
  while (end > start && unseen.test(side.text.charAt(end - 1)) && isGraphemeBoundary(side.text, end - 1))
    end--
  return widenToGraphemes(side.text, { start, end })
}

/** Where the character ends of which the folded unit before `position` is a part: a ligature is several units. */
function endOf({ starts, text }: Side, position: number): number {
  let at = position
  while (at > 0 && at + 1 < starts.length && starts[at] === starts[at - 1]) at++
  return starts[at] ?? text.length
}

/**
 * Widens an image to whole words on each side on which the claim itself began and ended with a whole word, for a
 * highlight must not break joined letters, and drops space at its edges.
 */
export function tidyImage(before: Side, claim: TextRange, after: Side, image: TextRange): TextRange {
  let { start, end } = image
  while (start < end && isSpace(after.units[start]) && !isSpace(before.units[claim.start])) start++
  while (end > start && isSpace(after.units[end - 1]) && !isSpace(before.units[claim.end - 1])) end--
  if (start >= end) return image
  if (!cutsWord(before, claim.start))
    start = Math.min(start, after.tokens.starts[tokenAfter(after.tokens, start)] ?? start)
  if (!cutsWord(before, claim.end))
    end = Math.max(end, after.tokens.ends[tokenAfter(after.tokens, end - 1)] ?? end)
  return { start, end }
}

function cutsWord({ tokens }: Side, position: number): boolean {
  return (tokens.starts[tokenAfter(tokens, position)] ?? position) < position
}

const unseen = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/
