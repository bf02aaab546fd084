import { escaped } from './escaped'
import type { FigureRun } from './figure-runs'

/**
 * A text that has very many figures as HTML, some hundreds in each piece; null for any other. React would make two elements of
 * each figure, draw them twice and send them twice, which took seconds where a text has as many as it may.
 */
export function manyFiguresHtml(text: string, runs: readonly FigureRun[]): string[] | null {
  return runs.length <= mostElements ? null : inPieces(text, runs)
}

/** The same of a text that is long as well: it comes once as HTML, and not as what React is told of it besides. */
export function longTextHtml(text: string, runs: readonly FigureRun[]): string[] | null {
  return text.length <= mostTwice ? manyFiguresHtml(text, runs) : inPieces(text, runs)
}

function inPieces(text: string, runs: readonly FigureRun[]): string[] {
  if (runs.length === 0) return [escaped(text)]
  const pieces: string[] = []
  for (let [first, from] = [0, 0]; first < runs.length; first += atOnce) {
    const inPiece = runs.slice(first, first + atOnce)
    const to = first + atOnce < runs.length ? inPiece.at(-1)?.end : undefined
    pieces.push(figuresHtml(text, inPiece, from, to))
    from = to ?? text.length
  }
  return pieces
}

function figuresHtml(text: string, runs: readonly FigureRun[], from: number, to: number | undefined): string {
  let [html, at] = ['', from]
  for (const { start, end, direction } of runs) {
    html += escaped(text.slice(at, start))
    html += `<bdi data-figure="true" dir="${direction}">${escaped(text.slice(start, end))}</bdi>`
    at = end
  }
  return html + escaped(text.slice(at, to))
}

/** Figures that have an element of React each: more than any text has that is read at a glance. */
const mostElements = 200

/** Code units that a page may hold twice without anybody waiting for it. */
const mostTwice = 4000

/** Figures in one piece of HTML. */
const atOnce = 500
