import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Report, ReportClaim } from '../../domain/report/report'
import { paragraphsOf } from '../../domain/text/paragraphs'
import { paragraphOf, runs } from './paragraphs'

/** The claims that have words in the text as it stands, and so a comment on them. */
export function commentedClaims({ claims, article }: Report): ReportClaim[] {
  return claims.filter(
    ({ placement, state, revision }) =>
      placement === 'placed' && state !== 'withdrawn' && revision === article.revision.number,
  )
}

/** The article, with the range of every claim's comment around its words; ranges may overlap and go on over paragraphs. */
export function articleParagraphs(report: Report): Paragraph[] {
  const { text } = report.article.revision
  const { direction } = report.article
  const claims = commentedClaims(report)
  return paragraphsOf(text).map(({ start, end }, index, all) => {
    const next = all[index + 1]?.start ?? text.length + 1
    const starting = claims.filter((claim) => claim.start >= (index === 0 ? 0 : start) && claim.start < next)
    const ending = claims.filter((claim) => claim.end > (index === 0 ? -1 : start) && claim.end <= next)
    const within = (at: number) => Math.min(Math.max(at, start), end)
    const stops = [
      start,
      end,
      ...starting.map((claim) => within(claim.start)),
      ...ending.map((claim) => within(claim.end)),
    ]
    const cuts = [...new Set(stops)].sort((one, other) => one - other)
    const children = cuts.flatMap((cut, at): ParagraphChild[] => [
      ...ending
        .filter((claim) => within(claim.end) === cut && claim.end > start)
        .flatMap(({ number }) => ended(number)),
      ...starting
        .filter((claim) => within(claim.start) === cut)
        .map(({ number }) => new CommentRangeStart(number)),
      ...(at + 1 < cuts.length ? runs(text.slice(cut, cuts[at + 1]), direction) : []),
    ])
    return paragraphOf(children, direction)
  })
}

function ended(number: number): ParagraphChild[] {
  return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })]
}
