import { foldForSearch } from '../text/fold'
import { graphemeAt } from '../text/grapheme'
import type { TextRange } from '../text/range'

export type Marked = { text: string; marks: TextRange[] }

/** Something that was found: `whole` says that nothing of its title may be left out, `hits` which words of it were sought. */
export type ShownInput = { title: string; whole: boolean; said: string; hits: readonly string[] }

/** How things that were found are shown, each by its title and what it says. */
export function showHits(found: readonly ShownInput[]): { title: Marked; snippet: Marked }[] {
  return found.map(({ title, whole, said, hits }) => {
    const words = new Set(hits)
    return {
      title: whole ? markHits(title, words) : snippetOf(title, words),
      snippet: snippetOf(said, words),
    }
  })
}

/** Where words stand in a text that fold to one of `hits`. */
export function markHits(text: string, hits: ReadonlySet<string>): Marked {
  return { text, marks: hitsIn(text, hits).map(({ start, end }) => ({ start, end })) }
}

/**
 * What a text says around the most different words of `hits` that stand close together, cut between words and on one line; its
 * beginning when there are none. A cut edge bears an ellipsis.
 */
export function snippetOf(text: string, hits: ReadonlySet<string>, length = 220): Marked {
  const found = hitsIn(text, hits)
  const first = densest(found, length * 0.7)
  const start = first ? wordStart(text, Math.max(0, first.start - Math.round(length / 4))) : 0
  const end = wordEnd(text, start + length)
  const before = start > 0 ? '… ' : ''
  const said = text.slice(start, end)
  const shift = before.length - start
  return {
    text: before + said.replace(/\s/g, ' ') + (end < text.length ? ' …' : ''),
    marks: found
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  }
}

/** A word that was sought, and how it folds. */
type Hit = TextRange & { folded: string }

function hitsIn(text: string, hits: ReadonlySet<string>): Hit[] {
  const known = new Map<string, string>()
  return Array.from(text.matchAll(word), ({ index, 0: said }) => {
    const folded = known.get(said) ?? foldForSearch(said)
    known.set(said, folded)
    return { start: index, end: index + said.length, folded }
  }).filter(({ folded }) => folded.split(' ').some((part) => hits.has(part)))
}

/** The first of those behind which the most different words are found within `reach`. Goes through them once. */
function densest(found: readonly Hit[], reach: number): TextRange | undefined {
  const near = new Map<string, number>()
  let best: { hit: Hit; words: number } | undefined
  let next = 0
  for (const [index, hit] of found.entries()) {
    next = Math.max(next, index)
    for (let other = found[next]; other && other.end <= hit.start + reach; other = found[++next])
      near.set(other.folded, (near.get(other.folded) ?? 0) + 1)
    if (!best || near.size > best.words) best = { hit, words: near.size }
    if (next === index) continue // It is longer than the reach itself.
    const times = near.get(hit.folded) ?? 0
    if (times > 1) near.set(hit.folded, times - 1)
    else near.delete(hit.folded)
  }
  return best?.hit
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

const longestWord = 40

/** A word with all that hangs on its letters; or a sign that means something by itself. */
const word = /[\p{L}\p{N}\p{M}\p{Cf}\u0640]+|[%٪‰_\\&|@#$€£¥+=<>*^~°§]/gu
