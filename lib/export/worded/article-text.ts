import type { Report, ReportClaim } from '../../domain/report/report'
import type { Block, Inline, Marking } from '../../domain/report/report-tree'
import {
  byFigure,
  headingApart,
  type Paragraph,
  type Piece,
  paragraphPieces,
} from '../../domain/text/text-pieces'
import { freeText } from './inlines'
import type { ReportWords } from './report-words'

/**
 * The article's title and text, whole and unchanged, with the claims in it; withdrawn ones are not drawn. Where the text begins
 * with the title, that stands in one place alone, so that nobody reads it twice.
 */
export function articleText(
  { article, claims }: Report,
  words: ReportWords,
): { title: Inline[]; body: Block[] } {
  const { title, language, direction, revision } = article
  const { number, text } = revision
  const drawn = claims.filter((claim) => claim.state !== 'withdrawn' && claim.revision === number)
  const { heading, body } = headingApart(text, title, paragraphPieces(text, drawn, direction))
  const inlinesOf = inlinesIn(text, drawn, words)
  return {
    title: heading ? inlinesOf(heading) : freeText(title),
    body: inGroups(body).map((paragraphs) => ({
      ...{ kind: 'text', language, direction, paragraphs: paragraphs.map(inlinesOf) },
    })),
  }
}

/** Paragraphs that are shown together, so that none of these groups takes long. */
function inGroups<Mark extends ReportClaim>(paragraphs: readonly Paragraph<Mark>[]): Paragraph<Mark>[][] {
  const groups: Paragraph<Mark>[][] = []
  let room = 0
  for (const paragraph of paragraphs) {
    const weight = paragraph.end - paragraph.start + 64 * paragraph.pieces.length
    const last = groups.at(-1)
    if (last && weight <= room) last.push(paragraph)
    else groups.push([paragraph])
    room = (last && weight <= room ? room : groupWeight) - weight
  }
  return groups
}

/** Code units, roughly, as they are in HTML. */
const groupWeight = 32_768

function inlinesIn(text: string, drawn: readonly ReportClaim[], { t, number: written }: ReportWords) {
  const markings = new Map<ReportClaim, Marking>(
    drawn.map((claim) => [claim, { number: claim.number, verdict: claim.verdict }]),
  )
  const numbers = (claims: readonly ReportClaim[]) =>
    claims.map(
      ({ number }): Inline => ({
        kind: 'claim-number',
        number,
        words: written(number),
        label: t('report.claim', { number }),
      }),
    )
  const inlinesOf = (piece: Piece<ReportClaim>): Inline[] => {
    if (piece.kind === 'chip')
      return [{ kind: 'hidden-character', name: piece.name, label: t('report.hidden', { name: piece.name }) }]
    const words = text.slice(piece.start, piece.end)
    if (piece.claims.length === 0) return [words]
    const over = piece.claims.flatMap((claim) => markings.get(claim) ?? [])
    return [{ kind: 'marked', over, words }, ...numbers(piece.ending)]
  }
  return ({ pieces }: Paragraph<ReportClaim>): Inline[] =>
    byFigure(pieces).flatMap(({ figure, pieces: inRow, ending }) => {
      const inside = inRow.flatMap(inlinesOf)
      const row: Inline[] = figure ? [{ kind: 'figure', direction: figure.direction, inside }] : inside
      return [...row, ...numbers(ending)]
    })
}
