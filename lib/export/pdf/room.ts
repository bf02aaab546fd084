import type { Block } from '../../domain/report/report-tree'
import { plainInlines } from '../worded/plain-inlines'

/**
 * Points that a part of a claim takes on paper at most, so that what is less than a page is known to have room on one without being
 * set twice to find out. Counted for wide letters, in the larger of the types that report.typ sets for the two languages.
 */
export function roomOf(part: Block, hasPicture: (character: string) => boolean): number {
  const lines = (text: string, type: Type, narrow: boolean) =>
    text
      .split('\n')
      .reduce(
        (sum, line) =>
          sum + Math.max(1, Math.ceil(lettersIn(line, hasPicture) / type[narrow ? 'narrow' : 'wide'])),
        0,
      ) *
      type.line +
    type.gap

  function of(block: Block, narrow: boolean): number {
    const all = (parts: readonly Block[]) => parts.reduce((sum, each) => sum + of(each, narrow), 0)
    const each = (texts: readonly string[], type: Type) =>
      texts.reduce((sum, text) => sum + lines(text, type, narrow), 0)
    switch (block.kind) {
      case 'heading':
      case 'quote':
        return lines(plainInlines(block.inside), body, narrow)
      case 'paragraph':
        return lines(plainInlines(block.inside), isSmall(block.role) ? small : body, narrow)
      case 'facts': {
        const texts = block.facts.map(({ label, value }) => `${label} ${plainInlines(value)}`)
        return block.of === 'claim' ? each([texts.join('   ')], small) : each(texts, beside)
      }
      case 'claim':
        return each([block.heading, plainInlines(block.beside)], body) + all(block.inside) + 2 * body.gap
      case 'positions': {
        const sides = block.positions.map(
          ({ inside }) =>
            2 * body.gap + inside.reduce((sum, piece) => sum + of(piece, narrow || block.opposed), 0),
        )
        return block.opposed ? Math.max(0, ...sides) : sides.reduce((sum, side) => sum + side, 0)
      }
      case 'evidence':
        return block.pieces.reduce((sum, piece) => sum + all(piece) + body.gap, 0)
      case 'disclosure':
        return each([block.summary], small) + all(block.inside)
      case 'list':
        return each(block.items.map(plainInlines), small)
      default:
        // Nothing that a claim is made of: it is set twice.
        return Number.POSITIVE_INFINITY
    }
  }

  return of(part, false)
}

/** How high a line is, what stands between two parts, and how many letters have room beside each other, in all and in half a page. */
type Type = { line: number; gap: number; wide: number; narrow: number }
const body: Type = { line: 20, gap: 11, wide: 44, narrow: 19 }
const small: Type = { line: 17, gap: 9, wide: 52, narrow: 23 }
/** Behind a label that takes up to a third. */
const beside: Type = { ...small, wide: 40, narrow: 16 }

function isSmall(role: Extract<Block, { kind: 'paragraph' }>['role']): boolean {
  return ['translation', 'warning', 'kicker', 'lead', 'note'].includes(role)
}

/** What the fonts have no picture of stands as its code in a box. */
function lettersIn(text: string, hasPicture: (character: string) => boolean): number {
  return Array.from(text).reduce((sum, character) => sum + (hasPicture(character) ? 1 : 7), 0)
}
