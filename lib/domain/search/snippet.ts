import { foldForSearch } from '../text/fold'
import { graphemeAt } from '../text/grapheme'
import type { TextRange } from '../text/range'

export type Marked = { text: string; marks: TextRange[] }

/** Where words stand in a text that fold to one of `hits`. */
export function markHits(text: string, hits: ReadonlySet<string>): Marked {
  const marks = Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { text, marks: marks.filter(({ start, end }) => isHit(text.slice(start, end), hits)) }
}

/**
 * What a text says around the most different words of `hits` that stand close together, cut between words and on one line; its
 * beginning when there are none. A cut edge bears an ellipsis.
 */
export function snippetOf(text: string, hits: ReadonlySet<string>, length = 220): Marked {
  const { marks } = markHits(text, hits)
  const first = densest(text, marks, length)
  const start = first ? wordStart(text, Math.max(0, first.start - Math.round(length / 4))) : 0
  const end = wordEnd(text, start + length)
  const before = start > 0 ? '… ' : ''
  const said = text.slice(start, end)
  const shift = before.length - start
  return {
    text: before + said.replace(/\s/g, ' ') + (end < text.length ? ' …' : ''),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

/** The first mark of those behind which the most different words are found within `length`. */
function densest(text: string, marks: TextRange[], length: number): TextRange | undefined {
  let best: { mark: TextRange; words: number } | undefined
  marks.forEach((mark, index) => {
    const near = new Set<string>()
    for (let at = index; at < marks.length; at++) {
      const other = marks[at]
      if (!other || other.end > mark.start + length * 0.7) break
      near.add(foldForSearch(text.slice(other.start, other.end)))
    }
    if (!best || near.size > best.words) best = { mark, words: near.size }
  })
  return best?.mark
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + longestWord).search(/\s\S/)
  if (at === 0) return 0
  return space === -1 ? graphemeAt(text, at).start : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(Math.max(0, at - longestWord), at + 1).search(/\s\S*$/)
  return space === -1 ? graphemeAt(text, at).start : Math.max(0, at - longestWord) + space
}

function isHit(said: string, hits: ReadonlySet<string>): boolean {
  return foldForSearch(said)
    .split(' ')
    .some((folded) => hits.has(folded))
}

const longestWord = 40

/** A word with all that hangs on its letters; or a sign that means something by itself. */
const word = /[\p{L}\p{N}\p{M}\p{Cf}\u0640]+|[%٪‰_\\&|@#$€£¥+=<>*^~°§]/gu
