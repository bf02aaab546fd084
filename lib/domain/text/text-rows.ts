import { escaped } from './escaped'
import { findInvisibles } from './invisible'
import type { TextRange } from './range'
import {
  byFigure,
  type FigureGroup,
  headingApart,
  type MarkedClaim,
  type Paragraph,
  type Piece,
  paragraphPieces,
} from './text-pieces'

/** What of a paragraph no claim lies over, as HTML; a chip in it is its name between two NULs, which no text holds. */
export type BareRow = { at: number; html: string }

/**
 * What a paragraph is drawn from: words under claims in pieces, for what is shown of a claim changes, and all between them ready
 * made. A text has few claims and may have ten thousands of figures.
 */
export type TextRow = BareRow | FigureGroup<MarkedClaim>

export type ParagraphRows = TextRange & { rows: TextRow[] }

/**
 * A whole text that way. Its paragraphs come as JSON lists of some each, which are read where they are drawn. `unseen` is how many
 * characters of it nobody sees.
 */
export type TextRows = { heading: ParagraphRows | null; body: string[]; unseen: number }

type Asked = { text: string; title: string; direction: 'rtl' | 'ltr'; claims: readonly MarkedClaim[] }

/** The rows of an article's text, the paragraph apart that says its title. */
export function textRows({ text, title, direction, claims }: Asked): TextRows {
  const { heading, body } = headingApart(text, title, paragraphPieces(text, claims, direction))
  const lists: string[] = []
  let list: ParagraphRows[] = []
  let weight = 0
  for (const paragraph of body) {
    list.push(rowsOf(text, paragraph))
    weight += paragraph.end - paragraph.start + 100 * paragraph.pieces.length
    if (weight < listWeight) continue
    lists.push(JSON.stringify(list))
    ;[list, weight] = [[], 0]
  }
  if (list.length > 0) lists.push(JSON.stringify(list))
  return { heading: heading && rowsOf(text, heading), body: lists, unseen: findInvisibles(text).length }
}

export function paragraphsIn(list: string): ParagraphRows[] {
  return JSON.parse(list)
}

/** Code units, roughly, of HTML in one list or in one row. */
const listWeight = 32_768

function rowsOf(text: string, { start, end, pieces }: Paragraph<MarkedClaim>): ParagraphRows {
  const rows: TextRow[] = []
  const addBare = (at: number, html: string) => {
    const last = rows.at(-1)
    if (last && 'html' in last && last.html.length < listWeight) last.html += html
    else rows.push({ at, html })
  }
  for (const group of byFigure(pieces)) {
    const { at, figure } = group
    if (figure) {
      if (!group.pieces.every(isBare)) rows.push(group)
      else {
        const inside = group.pieces.map((piece) => bareHtml(text, piece)).join('')
        addBare(at, `<bdi data-figure="true" dir="${figure.direction}">${inside}</bdi>`)
      }
      continue
    }
    for (const piece of group.pieces) {
      if (isBare(piece)) addBare(startOf(piece), bareHtml(text, piece))
      else rows.push({ ...group, at: startOf(piece), pieces: [piece] })
    }
  }
  return { start, end, rows }
}

function isBare(piece: Piece<MarkedClaim>): boolean {
  return piece.kind === 'chip' || piece.claims.length === 0
}

function bareHtml(text: string, piece: Piece<MarkedClaim>): string {
  if (piece.kind === 'chip') return `\0${piece.name}\0`
  return `<span data-start="${piece.start}">${escaped(text.slice(piece.start, piece.end))}</span>`
}

function startOf(piece: Piece<MarkedClaim>): number {
  return piece.kind === 'chip' ? piece.at : piece.start
}
