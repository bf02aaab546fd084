import { joinFigures } from './figures'
import { graphemeAt } from './grapheme'
import { knownLanguage } from './language'
import type { TextRange } from './range'

/** One indivisible stretch of a text for selecting: a word, or the space or mark between two. */
export type WordUnit = TextRange & { word: boolean }

/**
 * The words of `text` around any position. The text is cut into chunks at places that depend on the text alone, so
 * that an answer is the same whichever position was asked first, and costs the same anywhere in a long text.
 */
export class WordUnits {
  private readonly segmenter: Intl.Segmenter
  private readonly chunks = new Map<number, WordUnit[]>()
  private readonly starts = new Map<number, number>()
  private lastGrapheme: TextRange = { start: 0, end: 0 }

  constructor(
    private readonly text: string,
    language: string,
  ) {
    this.segmenter = new Intl.Segmenter(knownLanguage(language), { granularity: 'word' })
  }

  /** The unit over the code unit at `position`, which must lie in the text. */
  at(position: number): WordUnit {
    const chunk = this.chunkOf(position)
    const units = this.unitsOf(chunk)
    let [low, high] = [0, units.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (position < (units[middle]?.end ?? 0)) high = middle
      else low = middle + 1
    }
    return units[low] ?? { start: position, end: position + 1, word: false }
  }

  /** A chunk starts a little after its fixed place, and far after it inside a grapheme of many marks. */
  private chunkOf(position: number): number {
    const fixed = Math.floor(position / chunkLength)
    if (position >= this.startOf(fixed)) return fixed
    const before = Math.min(this.graphemeAt(position).start, fixed * chunkLength - 1)
    const chunk = Math.floor(before / chunkLength)
    return before >= this.startOf(chunk) ? chunk : chunk - 1
  }

  private unitsOf(chunk: number): WordUnit[] {
    const known = this.chunks.get(chunk)
    if (known) return known
    const start = this.startOf(chunk)
    const segments = this.segmenter.segment(this.text.slice(start, this.startOf(chunk + 1)))
    const units = Array.from(segments, ({ index, segment, isWordLike }) => ({
      start: start + index,
      end: start + index + segment.length,
      word: isWordLike === true,
    }))
    const joined = joinFigures(this.text, units)
    this.chunks.set(chunk, joined)
    return joined
  }

  /** At the first white space past the fixed place that no figure may hold; where there is none, at the next grapheme. */
  private startOf(chunk: number): number {
    const start = this.starts.get(chunk) ?? this.findStart(chunk)
    this.starts.set(chunk, start)
    return start
  }

  private findStart(chunk: number): number {
    const fixed = chunk * chunkLength
    if (fixed === 0 || fixed >= this.text.length) return Math.min(fixed, this.text.length)
    const space = this.text.slice(fixed - 1, fixed + chunkLength / 2).search(looseSpace)
    const start = space === -1 ? fixed : fixed + space
    const grapheme = this.graphemeAt(start)
    return grapheme.start === start ? start : grapheme.end
  }

  /** Remembers the last one: many marks on one letter fill many chunks, and are gone through as a whole. */
  private graphemeAt(position: number): TextRange {
    const { start, end } = this.lastGrapheme
    if (position < start || position >= end) this.lastGrapheme = graphemeAt(this.text, position)
    return this.lastGrapheme
  }
}

const chunkLength = 1024

/** What stands before white space at which a figure cannot go on (`75 %`, `1\u202F234`). */
const looseSpace = /[^\p{N}\p{Cf}\p{Sc}%٪‰№§](?=[^\S\u00A0\u2009\u202F])/u
