import type { TextRange } from '@/lib/domain/text/range'
import { WordUnits } from '@/lib/domain/text/word-units'

/** A word that the keyboard stands on and, while Shift is held, the word where the selection began. */
export type WordCursor = { anchor: TextRange; head: TextRange }

/** What others may ask of the word cursor. */
export type WordCursorHandle = {
  /** Puts focus on the first word of a range. */
  standOn(words: TextRange): void
  /** The word stood upon; null while focus is elsewhere. */
  head(): TextRange | null
}

export type Move = 'next' | 'previous' | 'first' | 'last'

/** Moves over the words of one text; keeps nothing but what it has cut so far. */
export class Words {
  private readonly units: WordUnits

  constructor(
    private readonly text: string,
    language: string,
  ) {
    this.units = new WordUnits(text, language)
  }

  /** The word at a position or the next one after it; the last word when none comes after; null in a wordless text. */
  from(position: number): TextRange | null {
    return this.forward(Math.max(0, position)) ?? this.backward(this.text.length)
  }

  /** The word one step away; the same word at either end of the text. */
  step(word: TextRange, move: Move): TextRange {
    if (move === 'next') return this.forward(word.end) ?? word
    if (move === 'previous') return this.backward(word.start) ?? word
    return (move === 'first' ? this.forward(0) : this.backward(this.text.length)) ?? word
  }

  private forward(position: number): TextRange | null {
    for (let at = position; at < this.text.length; ) {
      const unit = this.units.at(at)
      if (unit.word) return { start: unit.start, end: unit.end }
      at = unit.end
    }
    return null
  }

  private backward(position: number): TextRange | null {
    for (let at = position; at > 0; ) {
      const unit = this.units.at(at - 1)
      if (unit.word) return { start: unit.start, end: unit.end }
      at = unit.start
    }
    return null
  }
}

/** The step that an arrow asks for in a text of this direction: towards its end, or towards its beginning. */
export function moveOf(key: string, direction: 'rtl' | 'ltr'): 'next' | 'previous' | null {
  if (key === 'ArrowLeft') return direction === 'rtl' ? 'next' : 'previous'
  if (key === 'ArrowRight') return direction === 'rtl' ? 'previous' : 'next'
  return null
}

/** All that lies between the two words of a cursor, in either order. */
export function spanOf({ anchor, head }: WordCursor): TextRange {
  return { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) }
}
