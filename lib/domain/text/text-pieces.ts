import { type FigureRun, figureRuns } from './figure-runs'
import { findInvisibles } from './invisible'
import { endsLine } from './line-ends'
import { paragraphsOf } from './paragraphs'
import type { TextRange } from './range'
import { sliceForHighlights } from './segments'

export type MarkedClaim = TextRange & { number: number }

/**
 * A stretch of a paragraph to render: text under the same claims, or the chip of a character nobody sees. Those of one
 * figure are neighbours, and are drawn as one stretch of its direction.
 */
export type Piece<Mark extends MarkedClaim> = { figure?: FigureRun } & (
  | (TextRange & { kind: 'text'; claims: Mark[]; starting: Mark[]; ending: Mark[] })
  | { kind: 'chip'; at: number; name: string }
)

export type Paragraph<Mark extends MarkedClaim> = TextRange & { pieces: Piece<Mark>[] }

/**
 * The paragraphs of a text, cut into pieces at the edges of claims and figures and where a chip stands. The claims over a piece come
 * longest first, so that a nested one is drawn inside; those that start or end with a piece come in text order.
 */
export function paragraphPieces<Mark extends MarkedClaim>(
  text: string,
  claims: readonly Mark[],
  direction: 'rtl' | 'ltr' | 'auto' = 'auto',
): Paragraph<Mark>[] {
  const outermostFirst = [...claims].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.number - b.number,
  )
  const byId = new Map(outermostFirst.map((claim) => [String(claim.number), claim]))
  const segments = sliceForHighlights(
    { start: 0, end: text.length },
    outermostFirst.map((claim) => ({ id: String(claim.number), range: claim })),
  )
  const chips = findInvisibles(text)
    // The end of a line is seen as one.
    .filter(({ start, end }) => !endsLine(text.slice(start, end)))
    .map(({ start, end, name }) => ({ at: chipPlace(text, start, end), name }))

  const figures = figuresIn(figureRuns(text, direction))

  let [nextSegment, nextChip] = [0, 0]
  return paragraphsOf(text).map((paragraph) => {
    const pieces: Piece<Mark>[] = []
    while ((segments[nextSegment]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) nextSegment++
    while ((chips[nextChip]?.at ?? Number.POSITIVE_INFINITY) < paragraph.start) nextChip++
    for (let index = nextSegment; index < segments.length; index++) {
      const segment = segments[index]
      if (!segment || segment.start >= paragraph.end) break
      const over = segment.ids.flatMap((id) => byId.get(id) ?? [])
      let start = Math.max(segment.start, paragraph.start)
      const end = Math.min(segment.end, paragraph.end)
      const add = (to: number) => {
        for (const { figure, ...range } of figures.cut({ start, end: to })) {
          pieces.push({ ...textPiece(range, over), ...(figure && { figure }) })
        }
        start = to
      }
      for (; (chips[nextChip]?.at ?? Number.POSITIVE_INFINITY) <= end; nextChip++) {
        const chip = chips[nextChip]
        if (!chip) break
        add(chip.at)
        const figure = figures.around(chip.at)
        pieces.push({ kind: 'chip', ...chip, ...(figure && { figure }) })
      }
      add(end)
    }
    return { ...paragraph, pieces }
  })
}

/** Pieces in a row that belong to one figure, or to none; `at` is where they begin. */
export type FigureGroup<Mark extends MarkedClaim> = {
  at: number
  figure: FigureRun | undefined
  pieces: Piece<Mark>[]
  /** The claims that end with a figure: their numbers stand behind it in the direction of the paragraph. */
  ending: Mark[]
}

export function byFigure<Mark extends MarkedClaim>(pieces: readonly Piece<Mark>[]): FigureGroup<Mark>[] {
  const groups: FigureGroup<Mark>[] = []
  for (const piece of pieces) {
    const { figure } = piece
    const last = groups.at(-1)
    const group =
      last && last.figure === figure ? last : { at: positionOf(piece), figure, pieces: [], ending: [] }
    if (group !== last) groups.push(group)
    const endsFigure = piece.kind === 'text' && piece.end === figure?.end
    if (endsFigure) group.ending = piece.ending
    group.pieces.push(endsFigure ? { ...piece, ending: [] } : piece)
  }
  return groups
}

const positionOf = (piece: { at: number } | { start: number }) => ('at' in piece ? piece.at : piece.start)

/** The figures of a text, asked for in its order. */
function figuresIn(runs: readonly FigureRun[]) {
  let next = 0
  const upTo = (position: number) => {
    while ((runs[next]?.end ?? Number.POSITIVE_INFINITY) <= position) next++
    return runs[next]
  }
  return {
    /** A range in the parts of it that are figures and those that are none. */
    cut({ start, end }: TextRange): (TextRange & { figure?: FigureRun })[] {
      const parts: (TextRange & { figure?: FigureRun })[] = []
      for (let at = start; at < end; ) {
        const figure = upTo(at)
        const isInside = figure !== undefined && figure.start <= at
        const to = Math.min(end, isInside ? figure.end : (figure?.start ?? end))
        parts.push({ start: at, end: to, ...(isInside && { figure }) })
        at = to
      }
      return parts
    },
    /** The figure that a position is inside of. */
    around(position: number): FigureRun | undefined {
      const figure = upTo(position)
      return figure && figure.start < position ? figure : undefined
    },
  }
}

/** The paragraph of a text that says its title, if it begins with that, and those behind it. */
export function headingApart<Mark extends MarkedClaim>(
  text: string,
  title: string,
  paragraphs: readonly Paragraph<Mark>[],
): { heading: Paragraph<Mark> | null; body: readonly Paragraph<Mark>[] } {
  const [first, ...rest] = paragraphs
  const isTitle = first !== undefined && text.slice(first.start, first.end).trim() === title.trim()
  return isTitle ? { heading: first, body: rest } : { heading: null, body: paragraphs }
}

function textPiece<Mark extends MarkedClaim>({ start, end }: TextRange, claims: Mark[]): Piece<Mark> {
  return {
    kind: 'text',
    start,
    end,
    claims,
    starting: claims.filter((claim) => claim.start === start),
    ending: claims.filter((claim) => claim.end === end).reverse(),
  }
}

/** After the character, but never between two letters: a chip there would break their joining. */
function chipPlace(text: string, start: number, end: number): number {
  if (!/[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start))) return end
  return end + (/^[\p{L}\p{M}\u200c\u200d]*/u.exec(text.slice(end, end + 200))?.[0].length ?? 0)
}
